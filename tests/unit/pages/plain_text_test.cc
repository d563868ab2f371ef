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

TEST(FindHeadings, KnowsUnderlinesAndExplicitFragments) {
  const auto headings = find_headings("One\n===\n\nTwo\n-\n\n---\n\n- list\n---\n\n## Three {#other}");
  ASSERT_EQ(headings.size(), 3U);
  EXPECT_EQ(headings[0].text, "One");
  EXPECT_EQ(headings[0].level, 1U);
  EXPECT_EQ(headings[1].level, 2U);
  EXPECT_EQ(headings[2].text, "Three");
  EXPECT_EQ(headings[2].id, "other");
}

TEST(HeadingSlug, IsWhatGitHubMakes) {
  EXPECT_EQ(heading_slug("What’s “Ärger” — Ж 你好?"), "whats-ärger--ж-你好");
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

TEST(PlainText, KeepsWhatIsEscaped) { EXPECT_EQ(plain_text(R"(2 \* 3 *is* \[6\] \a)"), R"(2 * 3 is [6] \a)"); }

TEST(PlainBlocks, LeavesMarksAndCodeOut) {
  EXPECT_EQ(
      plain_blocks("# A `b`\n\n1. > *c*\n   - [d](/e)\n\n```\nf\n```\n\n| g | h |\n|---|---|\n\nSetext\n===\n---\ni|j"),
      "A b c d g h Setext i|j");
}

TEST(TextBelowHeadings, StartsBehindTheLastOne) {
  EXPECT_EQ(text_below_headings("# A\none\n## B\ntwo"), "\ntwo");
  EXPECT_EQ(text_below_headings("one"), "one");
}

}  // namespace
}  // namespace refgen::pages
