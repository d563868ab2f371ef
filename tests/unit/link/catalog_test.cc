#include "generator/link/catalog.h"

#include <gtest/gtest.h>

namespace refgen::link {
namespace {

TEST(ScopeDistance, GrowsFromTheFileToItsFolderToWhatLiesBelowAndAbove) {
  EXPECT_EQ(scope_distance("users/a.mdx", "users/a.mdx"), 0U);
  EXPECT_EQ(scope_distance("users/a.mdx", "users/b.mdx"), 1U);
  EXPECT_EQ(scope_distance("users/a.mdx", "users/events/b.mdx"), 2U);
  EXPECT_EQ(scope_distance("users/a.mdx", "b.mdx"), 3U);
  EXPECT_EQ(scope_distance("users/a.mdx", "teams/b.mdx"), 4U);
}

TEST(ScopeDistance, TellsAFolderFromOneWhoseNameBeginsLikeIt) {
  EXPECT_EQ(scope_distance("users/a.mdx", "users-old/b.mdx"), 4U);
}

}  // namespace
}  // namespace refgen::link
