#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "generator/cli/command_table.h"
#include "generator/cli/option_table.h"
#include "generator/cli/zsh_completion.h"
#include "generator/diagnostics/codes.h"
#include "generator/language_kit/registry.h"
#include "tests/support/needed_programs.h"
#include "tests/support/program.h"
#include "tests/support/pseudo_terminals.h"

namespace refgen {
namespace {

using ::testing::Contains;
using Words = std::set<std::string>;

/// The script that refgen prints for a shell, in the hands of that shell.
class Completion : public refgen::testing::NeedsPrograms, public ::testing::WithParamInterface<std::string> {
 protected:
  void SetUp() override {
    need(GetParam());
    if (IsSkipped()) return;
    // zsh completes on a terminal only.
    if (GetParam() == "zsh" && !refgen::testing::has_pseudo_terminals()) {
      GTEST_SKIP() << "this system has no pseudo-terminals";
    }
    const auto script = refgen::testing::run_program(REFGEN_BINARY, {"completion", GetParam()}, "/");
    ASSERT_EQ(script.exit_code, 0) << script.errors;
    folder_.put("script", script.output);
  }

  /// What the shell offers at the end of a line. fish repeats `--option=` and the slash of folders; the others do not.
  [[nodiscard]] Words offered(const std::string& line) const {
    const std::string program = REFGEN_SOURCE_DIR "/tests/completion/ask_" + GetParam();
    const auto answer = refgen::testing::run_program(program, {folder_.path() + "/script", line}, folder_.path(),
                                                     "HOME='" + folder_.path() + "'");
    EXPECT_EQ(answer.exit_code, 0) << answer.errors;
    Words words;
    std::istringstream lines(answer.output);
    for (std::string word; std::getline(lines, word);) {
      word.erase(0, word.find('=') + 1);
      if (word.ends_with('/')) word.pop_back();
      words.insert(word);
    }
    return words;
  }

  refgen::testing::TemporaryFolder folder_;
};

Words command_words() {
  const std::vector<std::string_view> names = cli::command_names();
  return {names.begin(), names.end()};
}

TEST_P(Completion, OffersTheCommands) {
  EXPECT_EQ(offered("refgen "), command_words());
  EXPECT_EQ(offered("refgen ex"), Words{"explain"});
  EXPECT_EQ(offered("refgen --quiet --color never ex"), Words{"explain"});
}

TEST_P(Completion, OffersTheOptionsOfTheCommand) {
  for (const cli::Command& command : cli::commands()) {
    Words options;
    for (const std::string_view name : command.options) options.insert("--" + std::string(name));
    for (const std::string_view name : cli::common_options()) options.insert("--" + std::string(name));
    EXPECT_EQ(offered("refgen " + std::string(command.name) + " --"), options) << command.name;
  }
}

TEST_P(Completion, OffersTheValuesOfAnOption) {
  for (const cli::OptionRule& option : cli::option_rules()) {
    if (option.choices.empty()) continue;
    // A command that takes the option.
    const auto taker = std::find_if(cli::commands().begin(), cli::commands().end(), [&](const cli::Command& command) {
      return std::count(command.options.begin(), command.options.end(), option.name) > 0;
    });
    const std::string command(taker == cli::commands().end() ? "generate" : taker->name);
    const Words choices(option.choices.begin(), option.choices.end());
    EXPECT_EQ(offered("refgen " + command + " --" + std::string(option.name) + " "), choices);
    EXPECT_EQ(offered("refgen " + command + " --" + std::string(option.name) + "="), choices);
  }
}

TEST_P(Completion, OffersLanguagesAndThemes) {
  Words languages;
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) languages.emplace(backend->id);
  EXPECT_EQ(offered("refgen generate --language js --language "), languages);
  EXPECT_EQ(offered("refgen check --theme c"), Words{"components"});
}

TEST_P(Completion, OffersTheArgumentsOfACommand) {
  Words codes;
  for (const diagnostics::Code* code : diagnostics::codes::all()) codes.emplace(code->slug);
  EXPECT_EQ(offered("refgen explain "), codes);
  EXPECT_EQ(offered("refgen schema "), (Words{"config", "front-matter"}));
  EXPECT_EQ(offered("refgen completion "), (Words{"bash", "fish", "zsh"}));
  EXPECT_EQ(offered("refgen help "), command_words());
  EXPECT_EQ(offered("refgen --strict help ch"), Words{"check"});
}

TEST_P(Completion, OffersFoldersAndFiles) {
  folder_.put("api specs/user.mdx", "");
  folder_.put("api.yaml", "");
  EXPECT_EQ(offered("refgen generate --specs ap"), Words{"api specs"});
  EXPECT_THAT(offered("refgen check --config ap"), Contains("api.yaml"));
}

TEST_P(Completion, OffersNothingWhereNothingIsTaken) { EXPECT_EQ(offered("refgen man w"), Words()); }

INSTANTIATE_TEST_SUITE_P(Shells, Completion, ::testing::Values("bash", "fish", "zsh"),
                         [](const auto& test) { return test.param; });

TEST(ZshDescription, EndsNeitherItsQuotesNorItsBrackets) {
  EXPECT_EQ(cli::zsh_description("a 'b' [c]: d\\e"), "a '\\''b'\\'' \\[c\\]\\: d\\\\e");
}

TEST(CompletionCommand, NeedsAShell) {
  const auto nothing = refgen::testing::run_program(REFGEN_BINARY, {"completion"}, "/");
  EXPECT_EQ(nothing.exit_code, 2);
  EXPECT_EQ(nothing.errors,
            "refgen: error: 'refgen completion' needs to know the shell [usage]\n"
            "  help: write bash or zsh or fish behind it\n");
  const auto unknown = refgen::testing::run_program(REFGEN_BINARY, {"completion", "fis"}, "/");
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_EQ(unknown.errors, "refgen: error: there is no completion for 'fis' [usage]\n  help: did you mean 'fish'?\n");
}

TEST(SchemaCommand, NeedsToKnowOfWhat) {
  const auto nothing = refgen::testing::run_program(REFGEN_BINARY, {"schema"}, "/");
  EXPECT_EQ(nothing.exit_code, 2);
  EXPECT_EQ(nothing.errors,
            "refgen: error: 'refgen schema' needs to know of what [usage]\n"
            "  help: write 'front-matter' or 'config' behind it\n");
  const auto unknown = refgen::testing::run_program(REFGEN_BINARY, {"schema", "confg"}, "/");
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_EQ(unknown.errors, "refgen: error: there is no schema of 'confg' [usage]\n  help: did you mean 'config'?\n");
}

}  // namespace
}  // namespace refgen
