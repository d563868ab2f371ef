#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <thread>

#include "generator/base/file_system.h"
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

using TerminalProgress = TerminalColors;

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

TEST_F(TerminalProgress, IsShownWhenARunTakesLongAndIsGoneAtItsEnd) {
  std::filesystem::create_directories(project_.at("output"));
  auto lock = base::disk_file_system()->lock_directory(project_.at("output").string());
  ASSERT_TRUE(lock.ok() && lock.value());
  // Another run has the folder for a while, so that this one takes longer than a second however fast it is.
  const std::jthread other_run([&lock] {
    std::this_thread::sleep_for(std::chrono::seconds(3));
    lock.value() = nullptr;
  });
  const Outcome outcome = project_.run_on_terminal("generate --language js");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, ContainsRegex("\rrendering: [0-9]+ of [0-9]+ files\x1b\\[K\r\x1b\\[K[^\r]*warning"));
}

}  // namespace
}  // namespace refgen::testing
