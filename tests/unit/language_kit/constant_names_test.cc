#include "generator/language_kit/constant_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reading.h"

namespace refgen::language_kit {
namespace {

using refgen::testing::listing;

TypeDeclaration type_of(const std::string& name, std::size_t module, const std::vector<std::string>& constants) {
  TypeDeclaration declaration;
  declaration.role = constants.empty() ? render::SymbolRole::model : render::SymbolRole::enumeration;
  declaration.name = name;
  declaration.module = module;
  for (const std::string& constant : constants) declaration.constants.push_back({constant, constant});
  return declaration;
}

std::string problems_of(const std::vector<TypeDeclaration>& declarations) {
  TypePlan plan;
  plan.declarations = declarations;
  plan.modules.resize(2);
  for (DeclarationId id = 0; id < declarations.size(); ++id) {
    plan.modules[declarations[id].module].declarations.push_back(id);
  }
  diagnostics::Sink sink;
  report_constant_clashes(plan, sink);
  return listing(sink, diagnostics::Sources());
}

TEST(ConstantNamesTest, ReportsAConstantWithTheNameOfAType) {
  EXPECT_EQ(problems_of({type_of("State", 0, {"Active"}), type_of("StateActive", 0, {})}),
            "refgen: error: a constant and something else are called 'StateActive' [type-name-clash]\n"
            "  note: the other 'StateActive' comes from here\n"
            "  help: rename one of the types in its table\n");
}

TEST(ConstantNamesTest, ReportsConstantsOfTwoEnumerations) {
  EXPECT_THAT(problems_of({type_of("A", 0, {"BC"}), type_of("AB", 0, {"C"})}), ::testing::HasSubstr("'ABC'"));
}

TEST(ConstantNamesTest, LooksAtEachModuleByItself) {
  EXPECT_EQ(problems_of({type_of("State", 0, {"Active"}), type_of("StateActive", 1, {})}), "");
}

}  // namespace
}  // namespace refgen::language_kit
