#include "generator/base/utf8.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace refgen::base {
namespace {

using testing::ElementsAre;

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> result;
  for (std::size_t offset = 0; offset < text.size();) result.push_back(next_code_point(text, offset));
  return result;
}

TEST(FindInvalidUtf8, AcceptsEveryLength) {
  EXPECT_EQ(find_invalid_utf8(""), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("a\u00e9\u20ac\U0001F600\U0010FFFF"), std::string_view::npos);
}

TEST(FindInvalidUtf8, FindsTheFirstBadByte) {
  EXPECT_EQ(find_invalid_utf8("ab\xff"), 2U);
  EXPECT_EQ(find_invalid_utf8("a\x80"), 1U) << "continuation without lead";
  EXPECT_EQ(find_invalid_utf8("a\xC3"), 1U) << "cut off";
  EXPECT_EQ(find_invalid_utf8("\xE2\x82"), 0U) << "cut off";
  EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0U) << "overlong";
  EXPECT_EQ(find_invalid_utf8("\xE0\x80\xAF"), 0U) << "overlong";
  EXPECT_EQ(find_invalid_utf8("\xF0\x80\x80\xAF"), 0U) << "overlong";
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0U) << "surrogate";
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0U) << "above U+10FFFF";
  EXPECT_EQ(find_invalid_utf8("\xF8\x88\x80\x80\x80"), 0U) << "five bytes";
}

TEST(NextCodePoint, ReadsOneAfterTheOther) {
  EXPECT_THAT(code_points("a\u00e9\u20ac\U0001F600"), ElementsAre(U'a', U'\u00e9', U'\u20ac', U'\U0001F600'));
}

TEST(NextCodePoint, GivesTheReplacementForEachStrayByte) {
  EXPECT_THAT(code_points("\xE2\x82z"), ElementsAre(U'\ufffd', U'\ufffd', U'z'));
}

TEST(CountCodePoints, CountsStrayBytesAsOne) {
  EXPECT_EQ(count_code_points("a\u20ac\xff"), 3U);
  EXPECT_EQ(count_code_points(""), 0U);
}

TEST(AppendUtf8, IsTheInverseOfReading) {
  std::string text;
  for (const char32_t code_point :
       {U'a', U'\u007f', U'\u0080', U'\u07ff', U'\u0800', U'\uffff', U'\U00010000', U'\U0010ffff'}) {
    append_utf8(text, code_point);
  }
  EXPECT_EQ(text, "a\x7f\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");
}

TEST(IsControl, CoversBothBlocks) {
  for (const char32_t control : {U'\0', U'\t', U'\n', U'\x1b', U'\x1f', U'\x7f', char32_t{0x80}, char32_t{0x9f}}) {
    EXPECT_TRUE(is_control(control)) << static_cast<unsigned>(control);
  }
  for (const char32_t other : {U' ', U'~', U'\u00a0', U'\u2028'}) {
    EXPECT_FALSE(is_control(other)) << static_cast<unsigned>(other);
  }
}

TEST(IsInvisible, CoversWhatChangesHowTextIsRead) {
  for (const char32_t invisible : {U'\u202a', U'\u202e', U'\u2066', U'\u2069', U'\u200b', U'\u200e', U'\u200f',
                                   U'\u061c', U'\u2028', U'\u2029', U'\u2060', U'\ufeff', U'\u00ad', U'\U000E0041'}) {
    EXPECT_TRUE(is_invisible(invisible)) << static_cast<unsigned>(invisible);
  }
  for (const char32_t visible : {U'a', U'\u00e9', U'\u2027', U'\u2030', U'\u4e2d', U'\U0001F600'}) {
    EXPECT_FALSE(is_invisible(visible)) << static_cast<unsigned>(visible);
  }
}

TEST(DisplayWidth, CountsTerminalColumns) {
  EXPECT_EQ(display_width(U'a'), 1U);
  EXPECT_EQ(display_width(U'\u00e9'), 1U);
  EXPECT_EQ(display_width(U'\u0301'), 0U) << "combining acute";
  EXPECT_EQ(display_width(U'\u4e2d'), 2U);
  EXPECT_EQ(display_width(U'\U0001F600'), 2U);
}

TEST(Printable, LeavesTextAlone) { EXPECT_EQ(printable("Grüße, 世界 \\n 'x'"), "Grüße, 世界 \\n 'x'"); }

TEST(Printable, EscapesWhatATerminalWouldObey) {
  EXPECT_EQ(printable("\x1b[2J"), "\\u{1b}[2J");
  EXPECT_EQ(printable("a\r\n::error::\tb"), "a\\u{d}\\u{a}::error::\\u{9}b");
  EXPECT_EQ(printable("a\u202eb\ufeff\u009b"), "a\\u{202e}b\\u{feff}\\u{9b}");
  EXPECT_EQ(printable("a\xff\xe2\x82"), "a\\xff\\xe2\\x82");
  EXPECT_EQ(printable(std::string_view("\0", 1)), "\\u{0}");
}

TEST(Shortened, KeepsWholeCharactersAndShowsThatThereWereMore) {
  EXPECT_EQ(shortened("a\u20acb", 5), "a\u20acb");
  EXPECT_EQ(shortened("a\u20acb", 4), "a\u20ac\u2026");
  EXPECT_EQ(shortened("a\u20acb", 3), "a\u2026");
  EXPECT_EQ(shortened("a\u20acb", 1), "a\u2026");
  EXPECT_EQ(shortened("\u20ac", 2), "\u2026");
}

}  // namespace
}  // namespace refgen::base
