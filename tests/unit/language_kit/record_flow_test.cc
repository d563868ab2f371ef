#include "generator/language_kit/record_flow.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace refgen::language_kit {
namespace {

using render::SymbolRole;
using ::testing::ElementsAre;

TypeUse use_of(DeclarationId id) {
  TypeUse use;
  use.kind = TypeUse::Kind::declared;
  use.declaration = id;
  return use;
}

TypeUse list_of(DeclarationId id) {
  TypeUse use;
  use.kind = TypeUse::Kind::array;
  use.parts.push_back(use_of(id));
  return use;
}

TypeDeclaration declaration(SymbolRole role, const std::vector<TypeUse>& types) {
  TypeDeclaration declaration;
  declaration.role = role;
  for (const TypeUse& type : types) {
    FieldDeclaration field;
    field.type = type;
    declaration.fields.push_back(field);
  }
  return declaration;
}

TEST(RecordFlowTest, NestedRecordsGoWhereWhatHoldsThemGoes) {
  TypePlan plan;
  plan.declarations = {declaration(SymbolRole::model, {use_of(4)}),
                       declaration(SymbolRole::options, {list_of(3), use_of(0), use_of(5)}),
                       declaration(SymbolRole::result, {use_of(0)}),
                       declaration(SymbolRole::nested, {use_of(3), use_of(4)}),
                       declaration(SymbolRole::nested, {}),
                       declaration(SymbolRole::enumeration, {})};
  EXPECT_THAT(sent_records(plan), ElementsAre(1, 3, 4));
  EXPECT_THAT(read_records(plan), ElementsAre(0, 2, 4));
}

}  // namespace
}  // namespace refgen::language_kit
