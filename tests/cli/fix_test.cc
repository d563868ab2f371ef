#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace refgen::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// A spec with a mend in line 9.
std::string spec_of(std::string_view type) {
  return "---\nreference:\n  ruby:\n    - key: User\n      id: user\n      url: /user\n      title: User\n"
         "      properties:\n        - { key: id, type: " +
         std::string(type) + ", description: Who it is. }\n---\n\n<CodeBlock referenceId=\"user\" />\n";
}

TEST(FixCommand, MendsTheSpecsAndSaysHowMany) {
  const Project project;
  project.put("specs/user.mdx", spec_of("str"));
  project.put("specs/team.mdx", spec_of("bool"));
  project.put("specs/good.mdx", spec_of("String"));
  const Outcome outcome = project.run("fix");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.error, StartsWith("2 mends in 2 files; 0 findings remain; "));
  EXPECT_EQ(project.read("specs/user.mdx"), spec_of("String"));
  EXPECT_EQ(project.read("specs/team.mdx"), spec_of("Boolean"));
  EXPECT_THAT(project.run("fix").error, StartsWith("0 mends in 0 files; 0 findings remain; "));
  EXPECT_EQ(project.run("lint --strict").code, 0);
}

TEST(FixCommand, PrintsADiffInADryRunAndWritesNothing) {
  const Project project;
  project.put("specs/user.mdx", spec_of("str"));
  const Outcome outcome = project.run("fix --dry-run");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, StartsWith("--- a/specs/user.mdx\n+++ b/specs/user.mdx\n@@ -6,7 +6,7 @@\n"));
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("\n-        - { key: id, type: str, description: Who it is. }\n"),
                                 HasSubstr("\n+        - { key: id, type: String, description: Who it is. }\n")));
  EXPECT_THAT(outcome.error, StartsWith("1 mend to make in 1 file; 0 findings remain; "));
  EXPECT_EQ(project.read("specs/user.mdx"), spec_of("str"));
}

TEST(FixCommand, MendsOnlyTheGivenPathsAndRules) {
  const Project project;
  project.put("specs/user.mdx", spec_of("str"));
  project.put("specs/team/index.mdx", spec_of("str"));
  ASSERT_EQ(project.run("fix specs/team").code, 0);
  EXPECT_EQ(project.read("specs/team/index.mdx"), spec_of("String"));
  EXPECT_EQ(project.read("specs/user.mdx"), spec_of("str"));
  const Outcome outcome = project.run("fix --rule unknown-key --rule wrong-section");
  EXPECT_THAT(outcome.error, HasSubstr("0 mends in 0 files; 1 finding remains; "));
  EXPECT_EQ(project.read("specs/user.mdx"), spec_of("str"));
}

TEST(FixCommand, RefusesRulesWithoutAMend) {
  const Project project;
  project.put("specs/user.mdx", spec_of("str"));
  const Outcome outcome = project.run("fix --rule foreign-typ");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(
      outcome.error,
      "refgen: error: there is no mend for the rule 'foreign-typ' [usage]\n  help: did you mean 'foreign-type'?\n");
  EXPECT_EQ(project.read("specs/user.mdx"), spec_of("str"));
}

TEST(FixCommand, TellsTheErrorsThatRemain) {
  const Project project;
  project.put("refgen.yaml", "rules:\n  unresolved-description: error\n");
  project.put("specs/user.mdx", spec_with_warning);
  const Outcome outcome = project.run("fix");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.error, HasSubstr("error: no description is named 'user.id' [unresolved-description]"));
}

TEST(FixCommand, MendsNothingBesideASpecThatCannotBeRead) {
  const Project project;
  project.put("specs/user.mdx", spec_of("str"));
  project.put("specs/broken.mdx", spec_with_error);
  const Outcome outcome = project.run("fix");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.error, HasSubstr("nothing was mended: 1 error, 1 warning\n"));
  EXPECT_EQ(project.read("specs/user.mdx"), spec_of("str"));
}

TEST(FixCommand, KeepsThePermissionsOfASpec) {
  const Project project;
  project.put("specs/user.mdx", spec_of("str"));
  const auto mode = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
  std::filesystem::permissions(project.at("specs/user.mdx"), mode);
  ASSERT_EQ(project.run("fix").code, 0);
  EXPECT_EQ(std::filesystem::status(project.at("specs/user.mdx")).permissions(), mode);
}

}  // namespace
}  // namespace refgen::testing
