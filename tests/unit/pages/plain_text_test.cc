#include "generator/pages/plain_text.h"

#include <gtest/gtest.h>

namespace refgen::pages {
namespace {

TEST(FindHeadings, LeavesCodeOut) {
  const auto headings = find_headings("# The `User`\ntext\n```\n# no\n```\n### A [link](/x) *here*\n#no\n####### no");
  ASSERT_EQ(headings.size(), 2U);
  EXPECT_EQ(headings[0].level, 1U);
  EXPECT_EQ(headings[0].text, "The User");
  EXPECT_EQ(headings[1].level, 3U);
  EXPECT_EQ(headings[1].text, "A link here");
}

TEST(HeadingSlug, IsWhatGitHubMakes) {
  EXPECT_EQ(heading_slug("Get a user's e-mail, by ID"), "get-a-users-e-mail-by-id");
}

TEST(FirstSentence, EndsAtTheFirstFullStopOutsideOfCodeAndLinks) {
  EXPECT_EQ(first_sentence("# User\n\nA `user. x` of [A. b](/c.d) your\napp. More."),
            "A `user. x` of [A. b](/c.d) your app.");
  EXPECT_EQ(first_sentence("Ask, e.g. for help. Then wait."), "Ask, e.g. for help.");
  EXPECT_EQ(first_sentence("- a list\n\n| table |\n\nNo full stop"), "No full stop");
  EXPECT_EQ(first_sentence("```\ncode. x\n```"), "");
}

TEST(PlainText, EndsAlsoWhenABracketStandsFirst) {
  EXPECT_EQ(plain_text("](-->"), "(-->");
  EXPECT_EQ(plain_text("]"), "");
}

TEST(TextBelowHeadings, StartsBehindTheLastOne) {
  EXPECT_EQ(text_below_headings("# A\none\n## B\ntwo"), "\ntwo");
  EXPECT_EQ(text_below_headings("one"), "one");
}

}  // namespace
}  // namespace refgen::pages
