#include "generator/spec/mdx_body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reading.h"

namespace refgen::spec {
namespace {

class MdxBodyTest : public ::testing::Test {
 protected:
  std::vector<BodyItem> split(std::string text) {
    const diagnostics::SourceId id = sources.add("specs/user.mdx", std::move(text));
    return split_body(sources, id, 0, sink);
  }

  diagnostics::Sources sources;
  diagnostics::Sink sink;
};

TEST_F(MdxBodyTest, CutsOutCodeBlocksWithTheirTabs) {
  const auto items = split(
      "## Update\n\nText.\n\n<CodeBlock referenceId=\"update_user\">\n  <CodeBlockTab title=\"Request\" file=\"req\" "
      "/>\n"
      "  <CodeBlockTab\n    title='Response'\n    language=\"js\"\n    file=\"res\"\n  />\n</CodeBlock>\n\nAfter.\n");
  ASSERT_EQ(items.size(), 3U);
  EXPECT_EQ(items[0].text, "## Update\n\nText.\n\n");
  EXPECT_TRUE(items[1].code_block);
  EXPECT_EQ(items[1].reference_id, "update_user");
  ASSERT_EQ(items[1].tabs.size(), 2U);
  EXPECT_EQ(items[1].tabs[0].title, "Request");
  EXPECT_EQ(items[1].tabs[1].file, "res");
  EXPECT_EQ(items[1].tabs[1].language, "js");
  EXPECT_EQ(refgen::testing::covered(items[1].reference_span, sources), "update_user");
  EXPECT_EQ(items[2].text, "\nAfter.\n");
}

TEST_F(MdxBodyTest, ABlockWithoutTabsIsItsOwnTab) {
  const auto items = split("<CodeBlock title=\"User\" referenceId=\"user\" file=\"user\" />\n");
  ASSERT_EQ(items.size(), 1U);
  ASSERT_EQ(items[0].tabs.size(), 1U);
  EXPECT_EQ(items[0].tabs[0].title, "User");
  EXPECT_EQ(items[0].tabs[0].file, "user");
}

TEST_F(MdxBodyTest, FencedCodeStaysProse) {
  const auto items = split("````mdx\n```\n<CodeBlock referenceId=\"x\" />\n```\n````\n");
  ASSERT_EQ(items.size(), 1U);
  EXPECT_FALSE(items[0].code_block);
}

TEST_F(MdxBodyTest, ReportsWhatItCannotReadAndKeepsItAsProse) {
  const auto items = split("<CodeBlock file={x} />\n\n<CodeBlock referenceId=\"a\">\nnever closed\n");
  ASSERT_EQ(items.size(), 1U);
  EXPECT_THAT(refgen::testing::places(sink, sources),
              ::testing::ElementsAre("unreadable-component 1:1", "unreadable-component 3:1"));
}

TEST_F(MdxBodyTest, LeavesOutATabThatItCannotRead) {
  const auto items = split("<CodeBlock>\n  <CodeBlockTab file={x} />\n  <CodeBlockTab file=\"b\" />\n</CodeBlock>\n");
  ASSERT_EQ(items.size(), 1U);
  ASSERT_EQ(items[0].tabs.size(), 1U);
  EXPECT_EQ(items[0].tabs[0].file, "b");
  EXPECT_EQ(refgen::testing::listing(sink, sources),
            "specs/user.mdx:2:3: warning: the attributes of this CodeBlockTab are not of the form name=\"text\" "
            "[unreadable-component]\n"
            "   2 |   <CodeBlockTab file={x} />\n"
            "     |   ^~~~~~~~~~~~~\n"
            "  help: it is left out\n");
}

TEST_F(MdxBodyTest, LineEndsOfProseBecomeLineFeeds) { EXPECT_EQ(split("a\r\nb\r\n")[0].text, "a\nb\n"); }

}  // namespace
}  // namespace refgen::spec
