#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace refgen::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;

TEST(GenerateCommand, NeedsNoConfiguration) {
  const Project project;
  project.put("in/user.mdx", user_spec);
  const Outcome outcome = project.run("generate --specs in --output out/reference --language js");
  EXPECT_EQ(outcome.code, 0) << outcome.error;
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.error, MatchesRegex("1 spec, 1 entry: [0-9]+ files created, 0 updated, 0 deleted, 0 same; "
                                          "no warnings; [0-9]+\\.[0-9][0-9] s\n"));
  EXPECT_THAT(project.read("out/reference/docs/js/user.mdx"), HasSubstr("The unique ID of the user."));
  EXPECT_TRUE(project.exists("out/reference/.refgen-manifest.json"));
}

TEST(GenerateCommand, WritesOnlyTheLanguagesAndThePartAskedFor) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  EXPECT_EQ(project.run("generate --language js --language go --only docs").code, 0);
  EXPECT_TRUE(project.exists("output/docs/js"));
  EXPECT_TRUE(project.exists("output/docs/go"));
  EXPECT_FALSE(project.exists("output/docs/python"));
  EXPECT_FALSE(project.exists("output/models"));
}

TEST(GenerateCommand, DryRunListsTheFilesAndWritesNothing) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  const Outcome outcome = project.run("generate --language js --only docs --dry-run");
  EXPECT_EQ(outcome.code, 0) << outcome.error;
  EXPECT_THAT(outcome.out, HasSubstr("create docs/js/user.mdx (new)\n"));
  EXPECT_THAT(outcome.error, HasSubstr(" to create, 0 to update, 0 to delete, 0 same; "));
  EXPECT_FALSE(project.exists("output"));
}

TEST(GenerateCommand, ASecondRunTouchesNothing) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  ASSERT_EQ(project.run("generate").code, 0);
  const auto written = std::filesystem::last_write_time(project.at("output/docs/js/user.mdx"));
  const Outcome outcome = project.run("generate");
  EXPECT_THAT(outcome.error, HasSubstr(": 0 files created, 0 updated, 0 deleted, "));
  EXPECT_EQ(std::filesystem::last_write_time(project.at("output/docs/js/user.mdx")), written);
}

TEST(GenerateCommand, DeletesWhatIsNoLongerGenerated) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  project.put("specs/old/page.mdx", "---\ntitle: Old\n---\n\nGone soon.\n");
  ASSERT_EQ(project.run("generate").code, 0);
  ASSERT_TRUE(project.exists("output/docs/js/old/page.mdx"));
  std::filesystem::remove_all(project.at("specs/old"));
  EXPECT_EQ(project.run("generate").code, 0);
  EXPECT_FALSE(project.exists("output/docs/js/old"));
}

TEST(GenerateCommand, WritesNothingWhenASpecHasAnError) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  project.put("specs/broken.mdx", spec_with_error);
  const Outcome outcome = project.run("generate");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.error, HasSubstr("specs/broken.mdx:"));
  EXPECT_THAT(outcome.error, HasSubstr("nothing was written: 1 error\n"));
  EXPECT_FALSE(project.exists("output"));
}

TEST(GenerateCommand, StrictMakesWarningsErrors) {
  const Project project;
  project.put("specs/user.mdx", spec_with_warning);
  const Outcome lenient = project.run("generate");
  EXPECT_EQ(lenient.code, 0);
  EXPECT_THAT(lenient.error, HasSubstr("warning: "));
  EXPECT_THAT(lenient.error, HasSubstr("; 1 warning; "));
  const Outcome strict = project.run("generate --strict");
  EXPECT_EQ(strict.code, 1);
  EXPECT_THAT(strict.error, HasSubstr("error: "));
  EXPECT_THAT(strict.error, HasSubstr("[unresolved-description]"));
}

TEST(GenerateCommand, QuietSaysNothingButProblems) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  const Outcome fine = project.run("generate --quiet");
  EXPECT_EQ(fine.code, 0);
  EXPECT_EQ(fine.out + fine.error, "");
  project.put("specs/user.mdx", spec_with_warning);
  EXPECT_THAT(project.run("generate -q").error, HasSubstr("warning: "));
}

TEST(GenerateCommand, DoesNotReplaceAFileThatItDidNotWrite) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  project.put("output/docs/js/user.mdx", "Mine.\n");
  const Outcome outcome = project.run("generate");
  EXPECT_EQ(outcome.code, 4);
  EXPECT_THAT(outcome.error, HasSubstr("[not-generated]"));
  EXPECT_EQ(project.read("output/docs/js/user.mdx"), "Mine.\n");
}

TEST(GenerateCommand, TellsWhenItCannotReadOrWrite) {
  const Project project;
  const Outcome unread = project.run("generate");
  EXPECT_EQ(unread.code, 4);
  EXPECT_THAT(unread.error, HasSubstr("refgen: error: cannot read the folder 'specs'"));
  project.put("specs/user.mdx", user_spec);
  project.put("file", "");
  const Outcome unwritten = project.run("generate --output file/output");
  EXPECT_EQ(unwritten.code, 4) << unwritten.error;
  EXPECT_THAT(unwritten.error, HasSubstr("file"));
}

TEST(GenerateCommand, DoesNotWriteAmongTheSpecsThatItReads) {
  const Project project;
  project.put("output/docs/user.mdx", user_spec);
  for (const std::string specs : {"output", "output/docs", "output/docs/.", "./output/models/js"}) {
    const Outcome outcome = project.run("generate --specs " + specs);
    EXPECT_EQ(outcome.code, 2) << specs;
    EXPECT_THAT(outcome.error, HasSubstr("what is generated in 'output' would lie among the specs in 'output"));
  }
  EXPECT_FALSE(project.exists("output/docs/js"));
}

TEST(GenerateCommand, MakesNamesPrintable) {
  const Project project;
  const std::string name = std::string("a\x1b[2Jb.mdx");
  project.put("specs/" + name, spec_with_error);
  const Outcome outcome = project.run("generate");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.error, HasSubstr("specs/a\\u{1b}[2Jb.mdx:"));
  EXPECT_THAT(outcome.error, Not(HasSubstr("\x1b")));
}

TEST(GenerateCommand, TakesTemplatesOfTheUser) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  project.put("mine/docs/components/index.mdx.mustache",
              "{{! refgen template contract 1 }}\n"
              "{{title}} {{#groups}}{{title}}{{#items}}{{title}}{{target}}{{summary}}{{/items}}{{/groups}}"
              "{{#unavailable}}{{title}}{{#items}}{{anchor}}{{title}}{{languages}}{{/items}}{{/unavailable}}Mine.\n");
  EXPECT_EQ(project.run("generate --language js --templates mine").code, 0);
  EXPECT_THAT(project.read("output/docs/js/index.mdx"), ::testing::EndsWith("Mine.\n"));
}

}  // namespace
}  // namespace refgen::testing
