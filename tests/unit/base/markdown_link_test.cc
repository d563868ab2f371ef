#include "generator/base/markdown_link.h"

#include <gtest/gtest.h>

namespace refgen::base {
namespace {

TEST(ReadResource, TakesTargetAndTitle) {
  const auto resource = read_resource("(/a(b)\\)&amp; 'it\\'s' ) more", 0);
  ASSERT_TRUE(resource);
  EXPECT_EQ(resource->target, "/a(b))&");
  EXPECT_EQ(resource->title, "it\\'s");
  EXPECT_EQ(resource->length, 23U);
}

TEST(ReadResource, TakesBracketedTargets) {
  const auto resource = read_resource("(<a b>)", 0);
  ASSERT_TRUE(resource);
  EXPECT_EQ(resource->target, "a b");
  EXPECT_TRUE(read_resource("()", 0));
}

TEST(ReadResource, IsNothingWhereNoParenthesisCloses) {
  EXPECT_FALSE(read_resource("(a b)", 0));
  EXPECT_FALSE(read_resource("(a", 0));
  EXPECT_FALSE(read_resource("(<a)", 0));
  EXPECT_FALSE(read_resource("(a \"b)", 0));
  EXPECT_FALSE(read_resource(std::string(100, '(') + std::string(100, ')'), 0));
}

TEST(ReadDefinition, TakesTheWholeLine) {
  const auto definition = read_definition("[a]: /x \"t\" ", 4);
  ASSERT_TRUE(definition);
  EXPECT_EQ(definition->target, "/x");
  EXPECT_EQ(definition->title, "t");
  EXPECT_FALSE(read_definition("[a]: /x t", 4));
  EXPECT_FALSE(read_definition("[a]: ", 4));
}

TEST(ReadResource, TellsWhereTheTargetStands) {
  const std::string_view line = "see [a]( </b c> \"t\")";
  const auto resource = read_resource(line, 7);
  ASSERT_TRUE(resource);
  EXPECT_EQ(line.substr(resource->target_begin, resource->target_end - resource->target_begin), "/b c");
}

}  // namespace
}  // namespace refgen::base
