#include "generator/language_kit/import_graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace refgen::language_kit {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

FieldDeclaration field_of(DeclarationId id) {
  FieldDeclaration field;
  field.type.kind = TypeUse::Kind::declared;
  field.type.declaration = id;
  return field;
}

/// A plan with one module for each list; a list tells for each type of the module which types it uses.
TypePlan plan_of(const std::vector<std::vector<std::vector<DeclarationId>>>& modules) {
  TypePlan plan;
  for (const auto& types : modules) {
    plan.modules.emplace_back();
    for (const auto& uses : types) {
      plan.modules.back().declarations.push_back(plan.declarations.size());
      plan.declarations.emplace_back();
      plan.declarations.back().module = plan.modules.size() - 1;
      for (const DeclarationId id : uses) plan.declarations.back().fields.push_back(field_of(id));
    }
  }
  return plan;
}

TEST(ImportGraphTest, HoldsWhatTheFieldsAskFor) {
  EXPECT_THAT(import_graph(plan_of({{{1, 2}}, {{2}}, {{}}})),
              UnorderedElementsAre(std::pair(0, 1), std::pair(0, 2), std::pair(1, 2)));
}

TEST(ImportGraphTest, LeavesOutUsesInsideAModule) { EXPECT_THAT(import_graph(plan_of({{{0, 1}, {0}}})), IsEmpty()); }

TEST(ImportGraphTest, OfTwoModulesKeepsTheImportThatBringsMore) {
  EXPECT_THAT(import_graph(plan_of({{{1}}, {{0}}})), UnorderedElementsAre(std::pair(0, 1)));
  EXPECT_THAT(import_graph(plan_of({{{2}, {}}, {{0, 1}}})), UnorderedElementsAre(std::pair(1, 0)));
}

TEST(ImportGraphTest, BreaksLongCircles) {
  EXPECT_THAT(import_graph(plan_of({{{1}}, {{2}}, {{0}}})), UnorderedElementsAre(std::pair(0, 1), std::pair(1, 2)));
}

}  // namespace
}  // namespace refgen::language_kit
