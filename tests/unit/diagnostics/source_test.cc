#include "generator/diagnostics/source.h"

#include <gtest/gtest.h>

namespace refgen::diagnostics {

static void PrintTo(const Position& position, std::ostream* out) { *out << position.line << ":" << position.column; }

namespace {

TEST(Source, CountsLinesAndColumnsFromOne) {
  const Source source("a.mdx", "one\ntwo\n");
  EXPECT_EQ(source.position(0), (Position{1, 1}));
  EXPECT_EQ(source.position(2), (Position{1, 3}));
  EXPECT_EQ(source.position(3), (Position{1, 4})) << "the line feed belongs to its line";
  EXPECT_EQ(source.position(4), (Position{2, 1}));
  EXPECT_EQ(source.position(8), (Position{3, 1})) << "behind the last line feed";
}

TEST(Source, CountsColumnsInCodePoints) {
  const Source source("a.mdx", "\u00e9\U0001F600x");
  EXPECT_EQ(source.position(6), (Position{1, 3}));
}

TEST(Source, CountsColumnsOfLongLinesAsThoseOfShortOnes) {
  std::string line;
  for (int i = 0; i < 10'000; ++i) line += i % 3 == 0 ? "\u00e9" : i % 7 == 0 ? "\U0001F600" : "x";
  const std::string text = "short\n" + line + "\n" + line + "\nshort";
  const Source source("a.mdx", text);
  for (std::uint32_t start : {6U, static_cast<std::uint32_t>(7 + line.size())}) {
    std::uint32_t offset = start;
    for (std::uint32_t column = 1; column <= 10'001; ++column) {
      ASSERT_EQ(source.position(offset), (Position{start == 6 ? 2U : 3U, column}));
      for (++offset; offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U;) ++offset;
    }
  }
  EXPECT_EQ(source.line_at(6), line);
}

TEST(Source, TakesOffsetsBehindTheEndForTheEnd) {
  const Source source("a.mdx", "one\ntwo");
  EXPECT_EQ(source.position(99), (Position{2, 4}));
  EXPECT_EQ(source.line_at(99), "two");
}

TEST(Source, GivesTheLineWithoutItsEnd) {
  const Source source("a.mdx", "one\r\n\r\nthree\rx");
  EXPECT_EQ(source.line_at(0), "one");
  EXPECT_EQ(source.line_at(4), "one");
  EXPECT_EQ(source.line_at(5), "");
  EXPECT_EQ(source.line_at(7), "three\rx") << "a lone CR ends no line";
}

TEST(Source, DoesNotCountAByteOrderMark) {
  const Source source("a.mdx", "\xEF\xBB\xBF---\nx");
  EXPECT_EQ(source.position(0), (Position{1, 1}));
  EXPECT_EQ(source.position(3), (Position{1, 1}));
  EXPECT_EQ(source.position(4), (Position{1, 2}));
  EXPECT_EQ(source.line_at(0), "---");
  EXPECT_EQ(source.position(7), (Position{2, 1}));
}

TEST(Source, HandlesAnEmptyText) {
  const Source source("a.mdx", "");
  EXPECT_EQ(source.position(0), (Position{1, 1}));
  EXPECT_EQ(source.line_at(0), "");
}

TEST(Sources, KeepReferencesWhileOthersAreAdded) {
  Sources sources;
  const SourceId first = sources.add("first.mdx", "text");
  const Source& reference = sources[first];
  for (int count = 0; count < 1000; ++count) sources.add("other.mdx", "");
  EXPECT_EQ(&sources[first], &reference);
  EXPECT_EQ(reference.name(), "first.mdx");
  EXPECT_EQ(sources.size(), 1001U);
}

TEST(Sources, GivesThePlaceOfARemovedSourceToTheNext) {
  Sources sources;
  const SourceId first = sources.add("a.mdx", "a");
  const SourceId second = sources.add("b.mdx", "b");
  sources.remove(first);
  EXPECT_EQ(sources.size(), 1U);
  EXPECT_EQ(sources.add("c.mdx", "c"), first);
  EXPECT_EQ(sources[first].name(), "c.mdx");
  EXPECT_EQ(sources[first].text(), "c");
  EXPECT_EQ(sources[second].name(), "b.mdx");
  EXPECT_EQ(sources.size(), 2U);
}

}  // namespace
}  // namespace refgen::diagnostics
