#include "generator/pages/reference_blocks.h"

#include <gtest/gtest.h>

#include "tests/unit/pages/page_fixture.h"

namespace refgen::pages {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture's own

TEST(ReferenceBlocks, ShowAnEntityOnceAndThenOnlyItsSamples) {
  PageFixture fixture;
  Entry user = entry_of("js", EntryKind::model, "User", "interface User");
  user.properties = {row_of("id", "id")};
  user.properties[0].example = model::Value::string_value("user_1");
  fixture.model.specs = {spec_of("user.mdx", "/user", {entity_of("user", {user})},
                                 {prose_of("# User\n"), block_of({0, 0}), prose_of("Again:\n"), block_of({0, 0})})};
  const std::string sample = "```js\nconst user = {\n  id: 'user_1',\n};\n```\n";
  EXPECT_EQ(fixture.render(js_backend()).at("docs/js/user.md"),
            "# User\n\n<a id=\"user-reference\"></a>\n\n## `interface User`\n\n### Properties\n\n"
            "- `id` (`string`)\n\n  Example: `user_1`\n\n" +
                sample + "\nAgain:\n\n" + sample);
}

}  // namespace
}  // namespace refgen::pages
