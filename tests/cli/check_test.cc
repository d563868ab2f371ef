#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace refgen::testing {
namespace {

using ::testing::HasSubstr;

TEST(CheckCommand, SucceedsOnFreshOutput) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  ASSERT_EQ(project.run("generate").code, 0);
  const Outcome outcome = project.run("check");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.error, HasSubstr(": 0 files to create, 0 to update, 0 to delete, "));
}

TEST(CheckCommand, ListsWhatIsStaleWithTheReasonAndWritesNothing) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  project.put("specs/old.mdx", "---\ntitle: Old\n---\n\nGone soon.\n");
  ASSERT_EQ(project.run("generate --language js --only docs").code, 0);
  std::filesystem::remove(project.at("specs/old.mdx"));
  std::filesystem::remove(project.at("output/docs/js/llms.txt"));
  project.put("output/docs/js/user.mdx", "edited\n");
  const Outcome outcome = project.run("check --language js --only docs");
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, HasSubstr("delete docs/js/old.mdx (no longer generated)\n"));
  EXPECT_THAT(outcome.out, HasSubstr("create docs/js/llms.txt ("));
  EXPECT_THAT(outcome.out, HasSubstr("update docs/js/user.mdx (edited since it was generated)\n"));
  EXPECT_THAT(outcome.error, HasSubstr("the output is stale: 'refgen generate' brings it up to date\n"));
  EXPECT_TRUE(project.exists("output/docs/js/old.mdx"));
  EXPECT_EQ(project.read("output/docs/js/user.mdx"), "edited\n");
}

TEST(CheckCommand, PrintsADiffOnRequest) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  ASSERT_EQ(project.run("generate --language js --only docs").code, 0);
  project.put("output/docs/js/user.mdx", project.read("output/docs/js/user.mdx") + "edited\n");
  EXPECT_EQ(project.run("check --language js --only docs").out,
            "update docs/js/user.mdx (edited since it was generated)\n");
  const Outcome outcome = project.run("check --language js --only docs --diff");
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, HasSubstr("\n--- a/docs/js/user.mdx\n+++ b/docs/js/user.mdx\n@@ "));
  EXPECT_THAT(outcome.out, HasSubstr("\n-edited\n"));
}

TEST(CheckCommand, SpecErrorsWinOverStaleOutput) {
  const Project project;
  project.put("specs/user.mdx", spec_with_error);
  const Outcome outcome = project.run("check");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out, "");
}

TEST(CheckCommand, TellsWhenSpecsCannotBeRead) { EXPECT_EQ(Project().run("check").code, 4); }

}  // namespace
}  // namespace refgen::testing
