#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"
#include "tests/support/pseudo_terminals.h"

namespace refgen::testing {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view escape = "\x1b[";
/// What sets a colour; the progress of a run that takes long has other escapes.
constexpr const char* color = "\x1b\\[[0-9;]*m";

class Colors : public ::testing::Test {
 protected:
  Colors() { project_.put("specs/user.mdx", spec_with_warning); }

  Project project_;
};

class TerminalColors : public Colors {
 protected:
  void SetUp() override {
    if (!has_pseudo_terminals()) GTEST_SKIP() << "this system has no pseudo-terminals";
  }
};

TEST_F(Colors, StayAwayFromFiles) { EXPECT_THAT(project_.run("generate").error, Not(HasSubstr(escape))); }

TEST_F(Colors, ComeWhenAskedFor) {
  EXPECT_THAT(project_.run("generate --color always").error, HasSubstr("\x1b[1;33mwarning:\x1b[0m"));
  EXPECT_THAT(project_.run("generate --color=always").error, HasSubstr(escape));
}

TEST_F(TerminalColors, ComeOnATerminal) {
  const Outcome outcome = project_.run_on_terminal("generate");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("\x1b[1;33mwarning:\x1b[0m"));
}

TEST_F(TerminalColors, AreRefusedByFlagAndEnvironment) {
  EXPECT_THAT(project_.run_on_terminal("generate --color never").out, Not(ContainsRegex(color)));
  EXPECT_THAT(project_.run_on_terminal("generate", "NO_COLOR=1").out, Not(ContainsRegex(color)));
  EXPECT_THAT(project_.run_on_terminal("generate", "TERM=dumb").out, Not(ContainsRegex(color)));
}

TEST_F(TerminalColors, AFlagWinsOverTheEnvironment) {
  EXPECT_THAT(project_.run_on_terminal("generate --color always", "NO_COLOR=1").out, HasSubstr(escape));
  EXPECT_THAT(project_.run_on_terminal("generate", "NO_COLOR=").out, HasSubstr(escape));
}

}  // namespace
}  // namespace refgen::testing
