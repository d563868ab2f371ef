#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace refgen::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// One entity in two languages; js lacks the rows but the first.
std::string spec(const std::string& curl_rows) {
  return "---\nreference:\n  curl:\n    - key: user\n      id: user\n      title: user\n      properties:\n"
         "        - { key: id, type: string, description: The ID. }\n" +
         curl_rows +
         "  js:\n    - key: User\n      id: user\n      title: interface User\n      properties:\n"
         "        - { key: id, type: string, description: The ID. }\n---\n\n<CodeBlock referenceId=\"user\" />\n";
}

std::string row(const std::string& key) {
  return "        - { key: " + key + ", type: string, description: The " + key + ". }\n";
}

class BaselineCommand : public ::testing::Test {
 protected:
  BaselineCommand() {
    project_.put("refgen.yaml", "baseline: accepted.json\n");
    project_.put("specs/user.mdx", spec(row("name")));
    project_.put("specs/_navigation.mdx", "---\nlinks: [{ title: User, url: /user }]\n---\n");
  }

  Project project_;
};

TEST_F(BaselineCommand, AcceptsWhatIsFoundAndFailsOnlyOnWhatIsNew) {
  const Outcome update = project_.run("lint --update-baseline");
  EXPECT_EQ(update.code, 0) << update.error;
  EXPECT_EQ(project_.read("accepted.json"),
            "{\n  \"version\": 1,\n  \"findings\": [\n    {\"file\": \"user.mdx\", \"rule\": \"parity-missing\", "
            "\"message\": \"js lacks the property 'name', which curl lists\", \"count\": 1}\n  ]\n}\n");
  const Outcome same = project_.run("lint");
  EXPECT_EQ(same.code, 0);
  EXPECT_THAT(same.out + same.error, Not(HasSubstr("parity-missing")));
  project_.put("specs/user.mdx", spec(row("age") + row("name")));
  const Outcome more = project_.run("lint");
  EXPECT_EQ(more.code, 1);
  EXPECT_THAT(more.out + more.error, HasSubstr("js lacks the property 'age'"));
  EXPECT_THAT(more.error, HasSubstr("1 finding is not in accepted.json\n"));
  EXPECT_THAT(more.out + more.error, Not(HasSubstr("js lacks the property 'name'")));
}

TEST_F(BaselineCommand, AsksToRemoveWhatIsGone) {
  EXPECT_EQ(project_.run("lint --update-baseline").code, 0);
  project_.put("specs/user.mdx", spec(""));
  const Outcome gone = project_.run("lint");
  EXPECT_EQ(gone.code, 0);
  EXPECT_THAT(gone.out + gone.error, HasSubstr("accepted.json:4:63: warning: 'user.mdx' no longer has this finding of "
                                               "'parity-missing' [gone-from-baseline]"));
  EXPECT_EQ(project_.run("lint --strict").code, 1);
  const Outcome part = project_.run("lint specs/user.mdx");
  EXPECT_THAT(part.out + part.error, Not(HasSubstr("gone-from-baseline")));
  EXPECT_EQ(project_.run("lint --update-baseline").code, 0);
  EXPECT_THAT(project_.read("accepted.json"), HasSubstr("\"findings\": []"));
}

TEST_F(BaselineCommand, AWrongFileIsAnErrorWithItsPlace) {
  project_.put("accepted.json", "{\n  oops\n}\n");
  const Outcome broken = project_.run("lint");
  EXPECT_EQ(broken.code, 2);
  EXPECT_THAT(broken.out + broken.error, HasSubstr("accepted.json:2:3: error: the baseline is not JSON"));
  std::filesystem::remove(project_.at("accepted.json"));
  const Outcome missing = project_.run("lint");
  EXPECT_EQ(missing.code, 2);
  EXPECT_THAT(missing.out + missing.error, HasSubstr("cannot read the baseline 'accepted.json'"));
}

TEST_F(BaselineCommand, AFileThatIsTooLargeIsNotRead) {
  project_.put("accepted.json", std::string(1025, ' '));
  const Outcome outcome = project_.run("lint --max-file-size 1K");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.out + outcome.error,
              HasSubstr("error: the baseline 'accepted.json' is larger than 1K [over-limit]\n"));
}

TEST_F(BaselineCommand, NeedsAFileAndTheWholeTreeToUpdate) {
  EXPECT_EQ(project_.run("lint specs/user.mdx --update-baseline").code, 2);
  project_.put("refgen.yaml", "");
  EXPECT_EQ(project_.run("lint --update-baseline").code, 2);
  EXPECT_EQ(project_.run("lint --update-baseline --baseline mine.json").code, 0);
  EXPECT_TRUE(project_.exists("mine.json"));
}

TEST_F(BaselineCommand, IsNotWrittenThroughALinkNorForBrokenSpecs) {
  project_.put("elsewhere.json", "mine\n");
  std::filesystem::create_symlink(project_.at("elsewhere.json"), project_.at("accepted.json"));
  EXPECT_EQ(project_.run("lint --update-baseline").code, 4);
  EXPECT_EQ(project_.read("elsewhere.json"), "mine\n");
  std::filesystem::remove(project_.at("accepted.json"));
  project_.put("specs/broken.mdx", spec_with_error);
  EXPECT_EQ(project_.run("lint --update-baseline").code, 1);
  EXPECT_FALSE(project_.exists("accepted.json"));
}

TEST_F(BaselineCommand, ParityFailsOnNewDifferences) {
  EXPECT_EQ(project_.run("lint --update-baseline").code, 0);
  const Outcome same = project_.run("parity --baseline accepted.json");
  EXPECT_EQ(same.code, 0);
  EXPECT_THAT(same.error, IsEmpty());
  project_.put("specs/user.mdx", spec(row("age") + row("name")));
  const Outcome more = project_.run("parity --baseline accepted.json");
  EXPECT_EQ(more.code, 1);
  EXPECT_THAT(more.error, HasSubstr("js lacks the property 'age'"));
  EXPECT_THAT(more.out, HasSubstr("user.mdx"));
  EXPECT_EQ(project_.run("parity").code, 0);
}

}  // namespace
}  // namespace refgen::testing
