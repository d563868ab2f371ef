#include "generator/pages/link_target.h"

#include <gtest/gtest.h>

namespace refgen::pages {
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

TEST(IsSafeTarget, KnowsWhatAReaderMayFollow) {
  for (const char* target : {"", "/a:b", "#a:b", "?a:b", "a/b:c", "http://a", "HTTPS://a", "mailto:a@b.c", "tel:1"}) {
    EXPECT_TRUE(is_safe_target(target)) << target;
  }
  for (const char* target : {"javascript:a", " JavaScript:a", "java\tscript:a", "\x01javascript:a", "data:text/html,a",
                             "vbscript:a", "file:///a", "x:y"}) {
    EXPECT_FALSE(is_safe_target(target)) << target;
  }
}

TEST(EncodeTarget, LeavesUrlsAndEncodesMarks) {
  EXPECT_EQ(encode_target("https://a.example/b_c?d=e&f=%20#g~*!'"), "https://a.example/b_c?d=e&f=%20#g~*!'");
  EXPECT_EQ(encode_target("a b(c)<d>{e}`f`\"|\\"), "a%20b%28c%29%3Cd%3E%7Be%7D%60f%60%22%7C%5C");
  EXPECT_EQ(encode_target("[::1]&copy;&x"), "\\[::1\\]&amp;copy;&x");
}

}  // namespace
}  // namespace refgen::pages
