#include "generator/language_kit/java_names.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace refgen::language_kit {
namespace {

TEST(JavaNamesTest, ListsAreSorted) {
  const NamingRules naming = java_naming();
  EXPECT_TRUE(std::is_sorted(naming.reserved_words.begin(), naming.reserved_words.end()));
  EXPECT_TRUE(std::is_sorted(naming.reserved_members.begin(), naming.reserved_members.end()));
  EXPECT_TRUE(std::is_sorted(naming.reserved_types.begin(), naming.reserved_types.end()));
}

TEST(JavaNamesTest, EveryPartOfAPackageIsALegalName) {
  EXPECT_EQ(java_package("com.example.models"), "com.example.models");
  EXPECT_EQ(java_package("com.my_company.Api"), "com.my_company.Api");
  EXPECT_EQ(java_package("com.new.my-shop.2x"), "com.new_.my_shop._2x");
  EXPECT_EQ(java_package("..com..example."), "com.example");
  EXPECT_EQ(java_package("../x; evil()"), "x_evil");
  EXPECT_EQ(java_package("..."), "dotDotDot");
}

TEST(JavaNamesTest, AModuleIsOneWordInSmallLetters) {
  const NamingRules naming = java_naming();
  EXPECT_EQ(java_package_part("directory-sync", naming), "directorysync");
  EXPECT_EQ(java_package_part("userManagement", naming), "usermanagement");
  EXPECT_EQ(java_package_part("new", naming), "new_");
  EXPECT_EQ(java_package_part("2fa", naming), "_2fa");
}

}  // namespace
}  // namespace refgen::language_kit
