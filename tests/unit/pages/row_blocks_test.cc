#include "generator/pages/row_blocks.h"

#include <gtest/gtest.h>

#include "tests/unit/pages/page_fixture.h"

namespace refgen::pages {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture's own
using model::Value;

/// An example as a page shows it.
std::string shown(const Value& example) {
  constexpr std::string_view label = "Example: ";
  PageFixture fixture;
  Entry user = entry_of("js", EntryKind::model, "User", "interface User");
  user.properties = {row_of("id", "id")};
  user.properties[0].example = example;
  fixture.model.specs = {spec_of("user.mdx", "/user", {entity_of("user", {user})}, {prose_of("# User\n")})};
  const std::string page = fixture.render(js_backend()).at("docs/js/user.mdx");
  const std::size_t begin = page.find(label) + label.size();
  return page.substr(begin, page.find('\n', begin) - begin);
}

TEST(RowBlocks, ShowValuesWithoutQuotes) {
  EXPECT_EQ(shown(Value::string_value("a b")), "`a b`");
  EXPECT_EQ(shown(Value::string_value("")), "`\"\"`");
  EXPECT_EQ(shown(Value()), "`null`");
  EXPECT_EQ(shown(Value::list_value({Value::string_value("a"), Value()})), "`[a, null]`");
  EXPECT_EQ(shown(Value::object_value({{"a", Value::number_value("1")}, {"b", Value::boolean_value(true)}})),
            "`{a: 1, b: true}`");
}

}  // namespace
}  // namespace refgen::pages
