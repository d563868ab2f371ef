#include "generator/pages/link_target.h"

#include <gtest/gtest.h>

namespace refgen::pages {
namespace {

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
