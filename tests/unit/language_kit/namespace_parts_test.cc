#include "generator/language_kit/namespace_parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace refgen::language_kit {
namespace {

using ::testing::ElementsAre;

TEST(NamespacePartsTest, SpellsEveryPart) {
  NamingRules naming;
  naming.member_case = NameCase::snake;
  EXPECT_THAT(namespace_parts("acme.api-models", ".", member_name, naming), ElementsAre("acme", "api_models"));
  EXPECT_THAT(namespace_parts("acme::api_models", "::", type_name, naming), ElementsAre("Acme", "ApiModels"));
}

TEST(NamespacePartsTest, HasAtLeastOnePart) {
  NamingRules naming;
  EXPECT_THAT(namespace_parts("..a.", ".", member_name, naming), ElementsAre("a"));
  EXPECT_THAT(namespace_parts("", ".", member_name, naming), ElementsAre("empty"));
}

}  // namespace
}  // namespace refgen::language_kit
