#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace refgen::testing {
namespace {

using ::testing::HasSubstr;

TEST(ConfigurationFile, IsFoundAboveTheWorkingDirectory) {
  const Project project;
  project.put("refgen.yaml", "specs: api\noutput: reference\nlanguages: [js]\n");
  project.put("api/user.mdx", spec_with_warning);
  project.put("deep/down/here/.keep", "");
  const Outcome outcome = project.run("generate", "deep/down/here");
  EXPECT_EQ(outcome.code, 0) << outcome.error;
  EXPECT_THAT(outcome.error, HasSubstr("../../../api/user.mdx:10:"));
  EXPECT_TRUE(project.exists("reference/docs/js/user.mdx"));
  EXPECT_FALSE(project.exists("reference/docs/go"));
}

TEST(ConfigurationFile, TheNearestOneCounts) {
  const Project project;
  project.put("refgen.yaml", "specs: api\n");
  project.put("inner/refgen.yaml", "specs: mine\n");
  project.put("inner/mine/user.mdx", user_spec);
  EXPECT_EQ(project.run("generate", "inner").code, 0);
  EXPECT_TRUE(project.exists("inner/output/docs/js/user.mdx"));
}

TEST(ConfigurationFile, CanBeNamed) {
  const Project project;
  project.put("settings/other.yaml", "specs: api\noutput: out\n");
  project.put("settings/api/user.mdx", user_spec);
  EXPECT_EQ(project.run("generate --config settings/other.yaml").code, 0);
  EXPECT_TRUE(project.exists("settings/out/docs/js/user.mdx"));
  const Outcome missing = project.run("generate --config none.yaml");
  EXPECT_EQ(missing.code, 4);
  EXPECT_EQ(missing.error, "refgen: error: cannot read 'none.yaml': no such file or directory [cannot-read]\n");
}

TEST(ConfigurationFile, FlagsWin) {
  const Project project;
  project.put("refgen.yaml", "specs: none\noutput: none\nlanguages: [go]\ntheme: components\n");
  project.put("in/user.mdx", user_spec);
  const Outcome outcome = project.run("generate --specs in --output out --language js --theme markdown");
  EXPECT_EQ(outcome.code, 0) << outcome.error;
  EXPECT_TRUE(project.exists("out/docs/js/user.mdx"));
  EXPECT_FALSE(project.exists("out/docs/go"));
  EXPECT_FALSE(project.exists("none"));
}

TEST(ConfigurationFile, AMistakeIsShownAtItsPlace) {
  const Project project;
  project.put("refgen.yaml", "specs: specs\noutptu: out\n");
  project.put("specs/user.mdx", user_spec);
  const Outcome outcome = project.run("check");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.error,
            "refgen.yaml:2:1: error: there is no setting 'outptu' [configuration]\n"
            "   2 | outptu: out\n"
            "     | ^~~~~~\n"
            "  help: did you mean 'output'?\n");
}

TEST(ConfigurationFile, BrokenYamlIsAWrongUseToo) {
  const Project project;
  project.put("refgen.yaml", "specs: [\n");
  const Outcome outcome = project.run("generate");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.error, HasSubstr("refgen.yaml:"));
  EXPECT_FALSE(project.exists("output"));
}

TEST(ConfigurationFile, CannotSendOutputOutOfItsFolder) {
  const Project project;
  project.put("inner/refgen.yaml", "output: ../elsewhere\n");
  project.put("inner/specs/user.mdx", user_spec);
  EXPECT_EQ(project.run("generate", "inner").code, 2);
  EXPECT_FALSE(project.exists("elsewhere"));
  EXPECT_EQ(project.run("generate --output ../elsewhere", "inner").code, 2) << "the file is still wrong";
  project.put("inner/refgen.yaml", "");
  EXPECT_EQ(project.run("generate --output ../elsewhere", "inner").code, 0);
  EXPECT_TRUE(project.exists("elsewhere/docs/js/user.mdx"));
}

}  // namespace
}  // namespace refgen::testing
