#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace refgen::testing {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view spec_in_two_languages = R"(---
reference:
  js:
    - key: User
      id: user
      url: /reference/user
      title: interface User
      properties:
        - { key: id, type: string, description: The unique ID of the user. }
  dotnet:
    - key: User
      id: user
      url: /reference/user
      title: class User
      properties:
        - { key: Id, type: string, description: The unique ID of the user. }
---
)";

TEST(DumpCommand, PrintsEveryStageAsJson) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  const Outcome spec = project.run("dump --stage spec");
  EXPECT_EQ(spec.code, 0) << spec.error;
  EXPECT_EQ(json::parse(spec.out)["specs"][0]["file"], "user.mdx");
  const Outcome model = project.run("dump --stage model");
  EXPECT_EQ(model.code, 0) << model.error;
  EXPECT_EQ(json::parse(model.out)["specs"][0]["entities"][0]["entries"][0]["properties"][0]["neutral"], "string");
  const Outcome types = project.run("dump --stage types --language js --language go");
  EXPECT_EQ(types.code, 0) << types.error;
  EXPECT_EQ(json::parse(types.out)["js"][0]["members"][0]["name"], "id");
  EXPECT_EQ(json::parse(types.out)["go"], json::array());
  const Outcome view = project.run("dump --stage view --language js --only docs");
  EXPECT_EQ(view.code, 0) << view.error;
  for (const json& job : json::parse(view.out)) EXPECT_THAT(job["path"].get<std::string>(), StartsWith("docs/js/"));
}

TEST(DumpCommand, ModelSaysWhichModelARowStandsFor) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  project.put("specs/get.mdx",
              "---\nreference:\n  js:\n    - {key: getUser, id: get_user, title: getUser(), returns: [(User)]}\n---\n");
  const json result =
      json::parse(project.run("dump --stage model").out)["specs"][0]["entities"][0]["entries"][0]["returns"][0];
  EXPECT_EQ(result["model"], (json{{"file", "user.mdx"}, {"key", "User"}}));
}

TEST(DumpCommand, ModelHasEveryLanguageUnlessLimited) {
  const Project project;
  project.put("specs/user.mdx", spec_in_two_languages);
  const Outcome all = project.run("dump --stage model");
  EXPECT_THAT(all.out, HasSubstr(R"("language": "dotnet")"));
  const Outcome one = project.run("dump --stage model --language js");
  EXPECT_THAT(one.out, HasSubstr(R"("language": "js")"));
  EXPECT_THAT(one.out, Not(HasSubstr("dotnet")));
}

TEST(DumpCommand, NeedsAStage) {
  const Outcome outcome = Project().run("dump");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.error,
            "refgen: error: 'refgen dump' needs the option '--stage' [usage]\n"
            "  help: write --stage spec, model, types, view or templates\n");
}

TEST(DumpCommand, PrintsNoJsonWhenTheSpecsHaveErrors) {
  const Project project;
  project.put("specs/user.mdx", spec_with_error);
  const Outcome outcome = project.run("dump --stage model");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out, "");
}

TEST(DumpCommand, TellsWhenItsOutputDoesNotArrive) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  const Outcome outcome = project.run("dump --stage model >/dev/full");
  EXPECT_EQ(outcome.code, 4);
  EXPECT_EQ(outcome.error, "refgen: error: cannot write to standard output\n");
}

TEST(ExplainCommand, PrintsTheLongText) {
  const Outcome outcome = Project().run("explain configuration");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, StartsWith("configuration (error)\nThe configuration file is not right.\n\n"));
}

TEST(ExplainCommand, ListsAllCodes) {
  const Outcome outcome = Project().run("explain");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("\nforeign-type "));
  EXPECT_THAT(outcome.out, HasSubstr("\nunresolved-item "));
}

TEST(ExplainCommand, SuggestsANearCode) {
  const Outcome outcome = Project().run("explain forein-type");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.error,
            "refgen: error: there is no diagnostic 'forein-type' [usage]\n  help: did you mean 'foreign-type'?\n");
}

TEST(LanguagesCommand, ListsBackends) {
  const Outcome outcome = Project().run("languages");
  EXPECT_EQ(outcome.code, 0) << outcome.error;
  EXPECT_THAT(outcome.out, HasSubstr("js         Node.js\n"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("entries")));
}

TEST(LanguagesCommand, NamesTheLanguagesOfTheSpecsWithoutABackend) {
  const Project project;
  project.put("specs/user.mdx", spec_in_two_languages);
  const Outcome outcome = project.run("languages");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("js         Node.js          1 entry\n"));
  EXPECT_THAT(outcome.out, HasSubstr("go         Go               0 entries\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\nIn the specs, but nothing is written for them:\n"
                                     "dotnet                      1 entry\n"));
}

TEST(InitCommand, MakesAProjectThatGeneratesWithoutWarnings) {
  const Project project;
  const Outcome outcome = project.run("init");
  EXPECT_EQ(outcome.code, 0) << outcome.error;
  EXPECT_EQ(outcome.out, "wrote specs/message.mdx\nwrote refgen.yaml\n");
  EXPECT_EQ(outcome.error, "next: refgen generate\n");
  const Outcome generated = project.run("generate --strict");
  EXPECT_EQ(generated.code, 0) << generated.error;
  EXPECT_THAT(generated.error, HasSubstr("; no warnings; "));
}

TEST(InitCommand, TheSettingsInItsCommentsAreTrue) {
  const Project project;
  ASSERT_EQ(project.run("init").code, 0);
  std::string text = project.read("refgen.yaml");
  const std::size_t begin = text.find("# languages:\n");
  for (std::size_t line = begin; text.compare(line, 2, "# ") == 0; line = text.find('\n', line) + 1)
    text.erase(line, 2);
  project.put("refgen.yaml", text);
  const Outcome outcome = project.run("generate --strict");
  EXPECT_EQ(outcome.code, 0) << outcome.error;
  EXPECT_THAT(project.read("output/models/js/package.json"), HasSubstr("\"@acme/models\""));
  EXPECT_THAT(project.read("output/docs/js/message.mdx"), HasSubstr("acme.messages.getMessage("));
  EXPECT_FALSE(project.exists("output/models/python"));
}

TEST(InitCommand, NeverOverwrites) {
  const Project project;
  project.put("refgen.yaml", "specs: api\n");
  const Outcome outcome = project.run("init");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.error,
            "refgen: error: there is a 'refgen.yaml' here already; nothing was written [usage]\n"
            "  help: edit it, or move it away for a fresh one\n");
  EXPECT_EQ(project.read("refgen.yaml"), "specs: api\n");
  EXPECT_FALSE(project.exists("specs"));
}

TEST(InitCommand, WritesTemplatesThatChangeNothing) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  const Outcome outcome = project.run("init --templates looks/mine");
  EXPECT_EQ(outcome.code, 0) << outcome.error;
  EXPECT_THAT(outcome.out, HasSubstr("wrote looks/mine/docs/components/page.mdx.mustache\n"));
  EXPECT_THAT(project.read("looks/mine/docs/components/page.mdx.mustache"),
              ::testing::StartsWith("{{! refgen template contract 1 }}\n---\ntitle: "));
  for (const std::string theme : {"components", "markdown"}) {
    ASSERT_EQ(project.run("generate --theme " + theme).code, 0);
    const Outcome same = project.run("check --templates looks/mine --theme " + theme);
    EXPECT_EQ(same.code, 0) << same.error;
  }
}

TEST(InitCommand, NeverOverwritesATemplate) {
  const Project project;
  project.put("mine/models/js/page.ts.mustache", "mine");
  const Outcome outcome = project.run("init --templates mine");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.error, HasSubstr("there is a 'mine/models/js/page.ts.mustache' already; nothing was written"));
  EXPECT_FALSE(project.exists("mine/docs"));
}

TEST(InitCommand, TellsWhatItCannotWrite) {
  const Outcome outcome = Project().run("init", "/proc");
  EXPECT_EQ(outcome.code, 4);
  EXPECT_THAT(outcome.error, MatchesRegex("refgen: error: cannot write 'specs': [a-z ]+ \\[write-failed\\]\n"));
  EXPECT_EQ(outcome.out, "");
}

TEST(InitCommand, TellsWhichTemplateItCannotWrite) {
  const Project project;
  project.put("mine", "a file");
  const Outcome no_folder = project.run("init --templates mine/templates");
  EXPECT_EQ(no_folder.code, 4);
  EXPECT_EQ(no_folder.error, "refgen: error: cannot write 'mine/templates': not a directory [write-failed]\n");
  project.put("other/docs/components", "a file");
  const Outcome no_file = project.run("init --templates other");
  EXPECT_EQ(no_file.code, 4);
  EXPECT_THAT(no_file.error,
              MatchesRegex("refgen: error: cannot write 'other/docs/components/[a-z.]+\\.mustache': not a "
                           "directory \\[write-failed\\]\n"));
  EXPECT_EQ(no_folder.out + no_file.out, "");
}

TEST(InitCommand, LeavesAFolderOfSpecsAlone) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  EXPECT_EQ(project.run("init --quiet").out, "wrote refgen.yaml\n");
  EXPECT_FALSE(project.exists("specs/message.mdx"));
}

TEST(HelpCommand, EveryCommandExplainsItselfInBothWays) {
  const Project project;
  for (const std::string command : {"generate", "check", "lint", "fix", "dump", "explain", "languages", "init",
                                    "schema", "completion", "man", "help"}) {
    const Outcome outcome = project.run("help " + command);
    EXPECT_EQ(outcome.code, 0) << command;
    EXPECT_THAT(outcome.out, StartsWith("Usage: refgen " + command));
    EXPECT_THAT(outcome.out, HasSubstr("\nExamples:\n  refgen "));
    EXPECT_THAT(outcome.out, HasSubstr("\nExit codes:\n  0   all is well\n"));
    EXPECT_EQ(project.run(command + " --help").out, outcome.out);
    EXPECT_EQ(project.run("-h " + command).out, outcome.out);
  }
}

TEST(HelpCommand, WithoutATopicListsTheCommands) {
  const Outcome outcome = Project().run("help");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("\n  check      fail when the output is not what generate would write\n"));
  EXPECT_EQ(Project().run("--help").out, outcome.out);
}

TEST(HelpCommand, SuggestsANearCommand) {
  const Outcome outcome = Project().run("help chek");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.error, "refgen: error: there is no command 'chek' [usage]\n  help: did you mean 'check'?\n");
}

TEST(Program, WithoutArgumentsPrintsTheHelpAsAMistake) {
  const Outcome outcome = Project().run("");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.error, HasSubstr("Usage: refgen COMMAND"));
}

TEST(Program, PrintsItsVersion) {
  const Outcome outcome = Project().run("--version");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "refgen 0.1.0\n");
}

}  // namespace
}  // namespace refgen::testing
