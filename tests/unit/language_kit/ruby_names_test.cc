#include "generator/language_kit/ruby_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace refgen::language_kit {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RubyNamesTest, AGemIsNamedByItsModules) {
  const GemNames names = gem_names("Acme::APIModels::V1");
  EXPECT_EQ(names.root, "Acme::APIModels::V1");
  EXPECT_EQ(names.top, "Acme");
  EXPECT_THAT(names.outer, ElementsAre("Acme", "Acme::APIModels"));
  EXPECT_EQ(names.path, "acme/api_models/v1");
  EXPECT_EQ(names.gem, "acme-api_models-v1");
}

TEST(RubyNamesTest, OneModuleHasNoneAroundIt) {
  const GemNames names = gem_names("example-models");
  EXPECT_EQ(names.root, "ExampleModels");
  EXPECT_EQ(names.top, "ExampleModels");
  EXPECT_THAT(names.outer, IsEmpty());
  EXPECT_EQ(names.path, "example_models");
  EXPECT_EQ(names.gem, "example_models");
}

TEST(RubyNamesTest, FilesHaveNoHyphens) { EXPECT_EQ(ruby_file_stem("sign-in/one-time.mdx"), "sign_in/one_time"); }

TEST(RubyNamesTest, NoTypeHasTheNameOfTheTopModule) {
  const GemNames names = gem_names("Acme::Models");
  const NamingRules naming = naming_in(names);
  EXPECT_EQ(type_name("acme", naming), "Acme_");
  EXPECT_EQ(type_name("models", naming), "Models");
}

TEST(RubyNamesTest, ReservedNamesAreSorted) {
  const NamingRules naming = ruby_naming();
  EXPECT_TRUE(std::is_sorted(naming.reserved_words.begin(), naming.reserved_words.end()));
  EXPECT_TRUE(std::is_sorted(naming.reserved_members.begin(), naming.reserved_members.end()));
  EXPECT_TRUE(std::is_sorted(naming.reserved_types.begin(), naming.reserved_types.end()));
}

TEST(RubyNamesTest, KeywordsAndMethodsOfEveryObjectGetAnUnderscore) {
  const NamingRules naming = ruby_naming();
  EXPECT_EQ(member_name("class", naming), "class_");
  EXPECT_EQ(member_name("objectId", naming), "object_id_");
  EXPECT_EQ(member_name("1", naming), "_1_");
  EXPECT_EQ(member_name("n\xC3\xA9", naming), "nu00e9");
  EXPECT_EQ(type_name("Runtime", naming), "Runtime_");
  EXPECT_EQ(constant_name("END", naming), "END_");
}

}  // namespace
}  // namespace refgen::language_kit
