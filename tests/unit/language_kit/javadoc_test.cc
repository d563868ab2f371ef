#include "generator/language_kit/javadoc.h"

#include <gtest/gtest.h>

#include <string>

namespace refgen::language_kit {
namespace {

std::string text_of(const Javadoc& javadoc) {
  std::string text;
  for (const render::View& view : javadoc.views()) text += view.find("line")->text() + "\n";
  return text;
}

TEST(JavadocTest, ADescriptionThatFitsIsOneLine) {
  EXPECT_EQ(text_of(Javadoc("", 20, 2).text("Ten chars.")), "  /** Ten chars. */\n");
  EXPECT_EQ(text_of(Javadoc("", 18, 2).text("Ten chars.")), "  /**\n   * Ten chars.\n   */\n");
}

TEST(JavadocTest, TagsStandBehindABlankLine) {
  EXPECT_EQ(text_of(Javadoc("", 40, 0)
                        .text("Does it.")
                        .tag("@param name", "The name of the thing that it does.")
                        .tag("@return", "it")),
            "/**\n"
            " * Does it.\n"
            " *\n"
            " * @param name The name of the thing\n"
            " *     that it does.\n"
            " * @return it\n"
            " */\n");
  EXPECT_EQ(text_of(Javadoc("", 40, 0).tag("@return", "it")), "/**\n * @return it\n */\n");
}

TEST(JavadocTest, AListStartsOnItsOwnLine) {
  EXPECT_EQ(text_of(Javadoc("", 60, 0).tag("@param a", "- one\n- two")),
            "/**\n"
            " * @param a\n"
            " *\n"
            " *     <ul>\n"
            " *       <li>one\n"
            " *       <li>two\n"
            " *     </ul>\n"
            " */\n");
}

TEST(JavadocTest, SentencesEnd) {
  EXPECT_EQ(as_sentence("The name"), "The name.");
  EXPECT_EQ(as_sentence("The name."), "The name.");
  EXPECT_EQ(as_sentence("Of:\n- one"), "Of:\n- one");
  EXPECT_EQ(with_sentence("The name", "Required."), "The name. Required.");
  EXPECT_EQ(with_sentence("Of:\n- one", "Required."), "Of:\n- one\n\nRequired.");
}

TEST(JavadocTest, DeprecationSaysWhatToUse) {
  EXPECT_EQ(text_of(Javadoc("", 60, 0).deprecated(false, "Use `b`.").text("A.")), "/** A. */\n");
  EXPECT_EQ(text_of(Javadoc("", 60, 0).text("A.").deprecated(true, "Use `b`.")),
            "/**\n * A.\n *\n * @deprecated Use <code>b</code>.\n */\n");
  EXPECT_EQ(text_of(Javadoc("", 60, 0).text("A.").deprecated(true, "")),
            "/**\n * A.\n *\n * @deprecated Use something else.\n */\n");
}

TEST(JavadocTest, TextEndsNoCommentAndNamesNoTag) {
  EXPECT_EQ(text_of(Javadoc("", 60, 0).tag("@return", "*/ @see \\u002a")),
            "/**\n * @return &#42;/ &#64;see &#92;u002a\n */\n");
}

}  // namespace
}  // namespace refgen::language_kit
