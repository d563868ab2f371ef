#include "generator/base/trim.h"

#include <gtest/gtest.h>

namespace refgen::base {
namespace {

TEST(Trim, TakesWhiteSpaceOffBothEndsOnly) {
  EXPECT_EQ(trim(" \t\r\n a b\tc \r\n"), "a b\tc");
  EXPECT_EQ(trim("abc"), "abc");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("\u00a0a"), "\u00a0a");
}

}  // namespace
}  // namespace refgen::base
