#include "generator/pages/prose.h"

#include <gtest/gtest.h>

namespace refgen::pages {
namespace {

/// The pieces as one line each: `kind|name|type|title|text`, line feeds as `/`.
std::string shown(std::string_view mdx) {
  std::string lines;
  for (const ProsePiece& piece : split_prose(mdx)) {
    std::string text = piece.text;
    for (char& c : text) c = c == '\n' ? '/' : c;
    const std::string kind = piece.kind == ProsePiece::Kind::text      ? "text"
                             : piece.kind == ProsePiece::Kind::callout ? "callout"
                                                                       : "omitted";
    lines += kind + '|' + piece.name + '|' + piece.type + '|' + piece.title + '|' + text + '\n';
  }
  return lines;
}

TEST(SplitProse, KeepsCallouts) {
  EXPECT_EQ(shown("one\n\n<Callout type=\"warning\" title='No'>\n  two\n  three\n</Callout>\n\nfour\n"),
            "text||||one//\n"
            "callout||warning|No|/two/three/\n"
            "text||||//four/\n");
  EXPECT_EQ(shown("<Callout>one</Callout>"), "callout||info||one/\n");
}

TEST(SplitProse, TakesTheTypeOfACalloutForAWord) {
  EXPECT_EQ(shown("<Callout type=\"x-1 {y}\">a</Callout>"), "callout||xy||a/\n");
}

TEST(SplitProse, GivesTheContentOfALanguageSelector) {
  EXPECT_EQ(shown("<LanguageSelector>\n  Install it.\n</LanguageSelector>\n"), "text||||/Install it./\n");
}

TEST(SplitProse, OmitsElementsThatPagesDoNotHave) {
  EXPECT_EQ(shown("a\n<Icons.Grid\n  icons={assets.all}\n  url=\"x\"\n/>\nb\n"),
            "text||||a/\nomitted|Icons.Grid|||\ntext||||/b/\n");
  EXPECT_EQ(shown("<Tabs>\nin\n</Tabs>"), "omitted|Tabs|||\ntext||||/in/\n");
}

TEST(SplitProse, DropsComments) { EXPECT_EQ(shown("a\n{/* later {x} */}\nb"), "text||||a//b/\n"); }

TEST(SplitProse, LeavesTheRestAsText) {
  EXPECT_EQ(shown("List<String> and <Callout>"), "text||||List<String> and <Callout>/\n");
  EXPECT_EQ(shown("<script>x</script>"), "text||||<script>x</script>/\n");
  EXPECT_EQ(shown("<Bad attribute=>"), "text||||<Bad attribute=>/\n");
  EXPECT_EQ(shown("<Icons list={{all} />"), "text||||<Icons list={{all} />/\n");
  EXPECT_EQ(shown("<Icons list"), "text||||<Icons list/\n");
  EXPECT_EQ(shown("```\n<Icons />\n```"), "text||||```/<Icons />/```/\n");
}

}  // namespace
}  // namespace refgen::pages
