#include "generator/language_kit/import_cycles.h"

#include <gtest/gtest.h>

#include <string>

namespace refgen::language_kit {
namespace {

/// A type in a file of its own: its module and the types that it uses.
struct TypeSketch {
  std::size_t module;
  std::vector<DeclarationId> uses;
};

/// A plan with the given modules; type 0 is in a file `0.mdx` and so on.
TypePlan plan_of(const std::vector<std::string>& modules, const std::vector<TypeSketch>& types) {
  TypePlan plan;
  for (const std::string& path : modules) plan.modules.push_back({path, {}});
  for (const TypeSketch& type : types) {
    TypeDeclaration declaration;
    declaration.module = type.module;
    declaration.spec = std::to_string(plan.declarations.size()) + ".mdx";
    for (const DeclarationId used : type.uses) {
      FieldDeclaration field;
      field.type.kind = TypeUse::Kind::declared;
      field.type.declaration = used;
      declaration.fields.push_back(field);
    }
    plan.modules[type.module].declarations.push_back(plan.declarations.size());
    plan.declarations.push_back(declaration);
  }
  return plan;
}

TEST(ImportCyclesTest, FindsFilesThatUseEachOther) {
  const TypePlan plan = plan_of({"a"}, {{0, {1}}, {0, {2}}, {0, {0}}, {0, {0}}});
  const ImportCycles cycles(plan);
  EXPECT_TRUE(cycles.leads_back(0, 1));
  EXPECT_TRUE(cycles.leads_back(1, 2));
  EXPECT_TRUE(cycles.leads_back(2, 0));
  EXPECT_FALSE(cycles.leads_back(3, 0));
}

TEST(ImportCyclesTest, CountsTheFilesThatAModuleLoads) {
  // 0 uses 1, and 2, which stands beside 1, uses 0.
  const TypePlan plan = plan_of({"a", "b"}, {{0, {1}}, {1, {}}, {1, {0}}});
  const ImportCycles cycles(plan);
  EXPECT_TRUE(cycles.leads_back(0, 1));
  EXPECT_TRUE(cycles.leads_back(2, 0));
}

TEST(ImportCyclesTest, DoesNotLoadTheFilesBesideAFileOfTheSameModule) {
  const TypePlan plan = plan_of({"a"}, {{0, {1}}, {0, {}}, {0, {0}}});
  const ImportCycles cycles(plan);
  EXPECT_FALSE(cycles.leads_back(0, 1));
  EXPECT_FALSE(cycles.leads_back(2, 0));
}

TEST(ImportCyclesTest, DoesNotLoadTheFilesBesideAFileOfTheRoot) {
  const TypePlan plan = plan_of({"", "a"}, {{1, {1}}, {0, {}}, {0, {0}}});
  const ImportCycles cycles(plan);
  EXPECT_FALSE(cycles.leads_back(0, 1));
  EXPECT_FALSE(cycles.leads_back(2, 0));
}

TEST(ImportCyclesTest, ManagesLongChains) {
  std::vector<TypeSketch> types;
  for (DeclarationId id = 0; id < 100000; ++id) types.push_back({0, {id + 1}});
  types.push_back({0, {}});
  const TypePlan plan = plan_of({"a"}, types);
  EXPECT_FALSE(ImportCycles(plan).leads_back(0, 1));
}

}  // namespace
}  // namespace refgen::language_kit
