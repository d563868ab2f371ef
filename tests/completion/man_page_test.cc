#include "generator/cli/man_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/cli/command_table.h"
#include "generator/cli/option_table.h"
#include "tests/support/needed_programs.h"
#include "tests/support/program.h"

namespace refgen {
namespace {

using refgen::testing::run_program;
using ::testing::HasSubstr;

class ManPage : public refgen::testing::NeedsPrograms {
 protected:
  void SetUp() override {
    need("man");
    need("mandoc");
    need("groff", "command -v groff && echo .TH A 1 | groff -man -Tutf8");
    if (IsSkipped()) return;
    const auto page = run_program(REFGEN_BINARY, {"man"}, "/");
    ASSERT_EQ(page.exit_code, 0) << page.errors;
    folder_.put("refgen.1", page.output);
  }

  /// What a program says of the page; nothing when it has no objection.
  [[nodiscard]] std::string objections(const std::string& program, const std::vector<std::string>& arguments) const {
    const auto run = run_program(program, arguments, folder_.path(), "LC_ALL=C.UTF-8 MANWIDTH=100");
    return run.errors + (run.exit_code == 0 ? "" : run.output);
  }

  refgen::testing::TemporaryFolder folder_;
};

TEST_F(ManPage, IsReadWithoutWarnings) {
  EXPECT_EQ(objections("man", {"--warnings", "-l", "refgen.1"}), "");
  EXPECT_EQ(objections("groff", {"-ww", "-man", "-Tutf8", "-z", "refgen.1"}), "");
  EXPECT_EQ(objections("mandoc", {"-Tlint", "-Wwarning", "refgen.1"}), "");
}

TEST_F(ManPage, HasEveryCommandAndOption) {
  const auto shown =
      run_program("man", {"-l", "refgen.1"}, folder_.path(), "LC_ALL=C.UTF-8 MANWIDTH=100 MAN_KEEP_FORMATTING=");
  EXPECT_EQ(shown.exit_code, 0);
  for (const cli::Command& command : cli::commands()) {
    EXPECT_THAT(shown.output, HasSubstr("\n   refgen " + std::string(command.name)));
    for (const std::string_view example : command.examples) {
      EXPECT_THAT(shown.output, HasSubstr("\n           " + std::string(example) + "\n"));
    }
  }
  for (const cli::OptionRule& option : cli::option_rules()) {
    EXPECT_THAT(shown.output, HasSubstr("--" + std::string(option.name)));
    EXPECT_THAT(shown.output, HasSubstr(std::string(option.help)));
  }
  EXPECT_THAT(shown.output, HasSubstr("\n       70     a fault of refgen itself\n"));
}

TEST(RoffText, LeavesNothingForRoffToObey) {
  EXPECT_EQ(cli::roff_text(".a\n'b \\n 'c' \"d\" --e."), "\\&.a\n\\&\\(aqb \\en \\(aqc\\(aq \\(dqd\\(dq \\-\\-e.");
}

}  // namespace
}  // namespace refgen
