#include "generator/spec/scalar_text.h"

#include <gtest/gtest.h>

namespace refgen::spec {
namespace {

TEST(ScalarTextTest, TellsTheStyleFromTheFirstCharacter) {
  EXPECT_EQ(scalar_style("'a'", 0), ScalarStyle::single_quoted);
  EXPECT_EQ(scalar_style("\"a\"", 0), ScalarStyle::double_quoted);
  EXPECT_EQ(scalar_style("|\n a", 0), ScalarStyle::block);
  EXPECT_EQ(scalar_style("abc", 0), ScalarStyle::plain);
}

TEST(ScalarTextTest, LocatesCharactersThroughFoldingAndEscapes) {
  const std::string_view folded = ">-\n    one\n    two\n\n    three\n";
  EXPECT_EQ(folded.substr(locate_in_scalar(folded, 0, "one two\nthree", 8), 5), "three");
  const std::string_view doubled = "'it''s here'";
  EXPECT_EQ(doubled.substr(locate_in_scalar(doubled, 0, "it's here", 5), 4), "here");
  const std::string_view escaped = R"("\x41\u00e9\n\"end")";
  EXPECT_EQ(escaped.substr(locate_in_scalar(escaped, 0, "A\xC3\xA9\n\"end", 5), 3), "end");
}

TEST(ScalarTextTest, LocatesCharactersBehindEscapesOfEveryLength) {
  const std::string_view text = R"("\N\_\L\P\U0001F600\x41\/end")";
  const std::string value = "\u0085\u00A0\u2028\u2029\U0001F600A/end";
  EXPECT_EQ(text.substr(locate_in_scalar(text, 0, value, value.find("\u2028")), 2), "\\L");
  EXPECT_EQ(text.substr(locate_in_scalar(text, 0, value, value.find("A/")), 4), "\\x41");
  EXPECT_EQ(text.substr(locate_in_scalar(text, 0, value, value.find("end")), 3), "end");
}

TEST(ScalarTextTest, TheEndOfTheValueIsBehindItsLastCharacter) {
  const std::string_view text = "key: value  # comment";
  EXPECT_EQ(locate_in_scalar(text, 5, "value", 5), 10U);
}

TEST(ScalarTextTest, ACursorFindsWhatALookFromTheStartFinds) {
  struct Scalar {
    std::string_view text, value;
  };
  for (const Scalar& scalar :
       {Scalar{"plain over\n  two lines", "plain over two lines"}, Scalar{"'it''s  here'", "it's  here"},
        Scalar{R"("\x41\u00e9\n\"end")", "A\xC3\xA9\n\"end"},
        Scalar{">-\n  one\n  two\n\n  three\n", "one two\nthree"}}) {
    for (std::size_t step = 1; step < 5; ++step) {
      ScalarCursor cursor(scalar.text, 0, scalar.value);
      for (std::size_t offset = 0; offset <= scalar.value.size(); offset += step) {
        EXPECT_EQ(cursor.locate(offset), locate_in_scalar(scalar.text, 0, scalar.value, offset)) << scalar.text;
      }
    }
  }
}

TEST(ScalarTextTest, FindsTheClosingQuote) {
  EXPECT_EQ(end_of_quoted("'a''b' c", 0, 8), 6U);
  EXPECT_EQ(end_of_quoted(R"("a\"b" c)", 0, 8), 6U);
  EXPECT_EQ(end_of_quoted("'abc", 0, 4), std::string_view::npos);
}

}  // namespace
}  // namespace refgen::spec
