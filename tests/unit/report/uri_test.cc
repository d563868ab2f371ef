#include "generator/report/uri.h"

#include <gtest/gtest.h>

namespace refgen::report {
namespace {

TEST(UriOf, EncodesAllButPlainLetters) {
  EXPECT_EQ(uri_of("specs/user.mdx"), "specs/user.mdx");
  EXPECT_EQ(uri_of("../a b:%#?[\u00e9\n"), "../a%20b%3A%25%23%3F%5B%C3%A9%0A");
}

TEST(UriOf, NamesAbsolutePathsAsFiles) { EXPECT_EQ(uri_of("/srv/specs/a b.mdx"), "file:///srv/specs/a%20b.mdx"); }

}  // namespace
}  // namespace refgen::report
