#include "generator/report/rule_help.h"

#include <gtest/gtest.h>

namespace refgen::report {
namespace {

TEST(ExplanationMarkdown, FencesCodeAndEscapesMarkup) {
  EXPECT_EQ(explanation_markdown("A <tag>, a *star*, an under_score and `code_of<T>`.\n"
                                 "\n"
                                 "    before:  - key: x_y\n"
                                 "               type: <b>\n"
                                 "\n"
                                 "More.\n"),
            "A \\<tag\\>, a \\*star\\*, an under\\_score and `code_of<T>`.\n"
            "\n"
            "```\n"
            "before:  - key: x_y\n"
            "           type: <b>\n"
            "```\n"
            "\n"
            "More.\n");
  EXPECT_EQ(explanation_markdown("So:\n\n    a\n"), "So:\n\n```\na\n```\n");
}

TEST(FirstParagraph, IsOneLine) {
  EXPECT_EQ(first_paragraph("One\ntwo.\n\nThree.\n"), "One two.");
  EXPECT_EQ(first_paragraph("One.\n"), "One.");
  EXPECT_EQ(first_paragraph(""), "");
}

}  // namespace
}  // namespace refgen::report
