#include "generator/language_kit/local_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace refgen::language_kit {
namespace {

using ::testing::Pair;
using ::testing::UnorderedElementsAre;

TypeDeclaration type_of(const std::string& name, std::size_t module, const std::vector<DeclarationId>& uses) {
  TypeDeclaration type;
  type.name = name;
  type.module = module;
  for (const DeclarationId used : uses) {
    FieldDeclaration field;
    field.type.kind = TypeUse::Kind::declared;
    field.type.declaration = used;
    type.fields.push_back(field);
  }
  return type;
}

TEST(LocalNamesTest, PutsTheModuleBeforeANameInUse) {
  TypePlan plan;
  plan.modules = {{"", {}}, {"sign-up", {}}, {"teams", {}}};
  plan.declarations = {type_of("User", 0, {1, 2, 3}), type_of("User", 1, {}), type_of("Team", 2, {}),
                       type_of("SignUpUser", 2, {})};
  EXPECT_THAT(local_names(plan, {0}, {}), UnorderedElementsAre(Pair(0, "User"), Pair(1, "SignUpUser"), Pair(2, "Team"),
                                                               Pair(3, "TeamsSignUpUser")));
}

TEST(LocalNamesTest, NeverGivesANameTwice) {
  TypePlan plan;
  plan.modules = {{"", {}}, {"a", {}}};
  plan.declarations = {type_of("User", 0, {2}), type_of("AUser", 0, {}), type_of("User", 1, {})};
  EXPECT_THAT(local_names(plan, {0, 1}, {}),
              UnorderedElementsAre(Pair(0, "User"), Pair(1, "AUser"), Pair(2, "AUser_")));
}

}  // namespace
}  // namespace refgen::language_kit
