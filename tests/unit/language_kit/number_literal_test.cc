#include "generator/language_kit/number_literal.h"

#include <gtest/gtest.h>

namespace refgen::language_kit {
namespace {

TEST(NumberLiteralTest, WholeNumbersFitInto64Bits) {
  EXPECT_TRUE(is_whole_number("0"));
  EXPECT_TRUE(is_whole_number("-12"));
  EXPECT_TRUE(is_whole_number("999999999999999999"));
  EXPECT_FALSE(is_whole_number("9999999999999999999"));
  EXPECT_FALSE(is_whole_number("1.0"));
  EXPECT_FALSE(is_whole_number("1e3"));
  EXPECT_FALSE(is_whole_number("-"));
  EXPECT_FALSE(is_whole_number(""));
}

TEST(NumberLiteralTest, DecimalsHaveNoLeadingZeros) {
  EXPECT_EQ(decimal_literal("007"), "7");
  EXPECT_EQ(decimal_literal("-010"), "-10");
  EXPECT_EQ(decimal_literal("000"), "0");
  EXPECT_EQ(decimal_literal("-0"), "0");
  EXPECT_EQ(decimal_literal("00.50"), "0.50");
  EXPECT_EQ(decimal_literal("-.5"), "-0.5");
  EXPECT_EQ(decimal_literal("+12"), "12");
  EXPECT_EQ(decimal_literal("1e3"), "1e3");
}

}  // namespace
}  // namespace refgen::language_kit
