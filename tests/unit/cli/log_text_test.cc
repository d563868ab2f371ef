#include "generator/cli/log_text.h"

#include <gtest/gtest.h>

namespace refgen::cli {
namespace {

TEST(LogText, TakesCommandsOutOfLines) {
  EXPECT_EQ(without_commands("::error::x\n  ::add-mask::y\n"), "\\u{3a}:error::x\n  \\u{3a}:add-mask::y\n");
  EXPECT_EQ(without_commands("a ##[error]x"), "a ##\\u{5b}error]x");
}

TEST(LogText, KnowsTheSpacesThatTheRunnerPassesOver) {
  EXPECT_EQ(without_commands("\t\u00a0\u2003\u3000::error::x"), "\t\u00a0\u2003\u3000\\u{3a}:error::x");
  EXPECT_EQ(without_commands("a\r\n\r::error::x"), "a\r\n\r\\u{3a}:error::x");
}

TEST(LogText, LeavesOtherTextsAlone) {
  const std::string text =
      "specs/user.mdx:1:2: error: 'Acme::User' [x]\n   1 | ::error::\n## [a] #[b] :c\n+::x\n\xff::\n";
  EXPECT_EQ(without_commands(text), text);
  EXPECT_EQ(without_commands(""), "");
}

}  // namespace
}  // namespace refgen::cli
