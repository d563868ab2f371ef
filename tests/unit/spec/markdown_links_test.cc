#include "generator/spec/markdown_links.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace refgen::spec {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The targets as they stand in the text.
std::vector<std::string> written(std::string_view text) {
  std::vector<std::string> targets;
  for (const MarkdownLink& link : find_links(text))
    targets.emplace_back(text.substr(link.begin, link.end - link.begin));
  return targets;
}

TEST(FindLinks, TakesLinksImagesAndDefinitions) {
  EXPECT_THAT(written("[a](/x) and ![b]( </y z> \"t\")\r\n[label\nbroken](/w)\n\n[c]: /v 't'\r\n"),
              ElementsAre("/x", "/y z", "/w", "/v"));
}

TEST(FindLinks, DecodesTargets) {
  const auto links = find_links("[a](/x\\)&amp;y)");
  ASSERT_EQ(links.size(), 1U);
  EXPECT_EQ(links[0].target, "/x)&y");
}

TEST(FindLinks, LeavesCodeAlone) {
  EXPECT_THAT(written("`[a](/x)` ``[b](/y)\n` [c](/z)`` [d](/w)"), ElementsAre("/w"));
  EXPECT_THAT(written("```\n[a](/x)\n\n```\n[b](/y)\n~~~~\n~~~\n[c](/z)\n"), ElementsAre("/y"));
  EXPECT_THAT(written("a ` b\n\n[a](/x) `"), ElementsAre("/x"));
  EXPECT_THAT(written("a\\\n[b]: /y"), ElementsAre("/y"));
}

TEST(FindLinks, LeavesCommentsAndEscapesAlone) {
  EXPECT_THAT(written("{/* [a](/x)\n\n[b](/y) */}\n[c](/z)"), ElementsAre("/z"));
  EXPECT_THAT(written("\\[a\\](/x) [b] (/y) [^c]: /z"), IsEmpty());
}

}  // namespace
}  // namespace refgen::spec
