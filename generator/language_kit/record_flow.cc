#include "generator/language_kit/record_flow.h"

namespace refgen::language_kit {
namespace {

void reach_nested(const TypePlan& plan, const TypeUse& use, std::set<DeclarationId>& reached) {
  for (const TypeUse& part : use.parts) reach_nested(plan, part, reached);
  if (use.kind != TypeUse::Kind::declared) return;
  const TypeDeclaration& declaration = plan.declarations[use.declaration];
  if (declaration.role != render::SymbolRole::nested || !reached.insert(use.declaration).second) return;
  for (const FieldDeclaration& field : declaration.fields) reach_nested(plan, field.type, reached);
}

/// Records of the roles, and what is nested in them.
std::set<DeclarationId> records_of(const TypePlan& plan, const std::set<render::SymbolRole>& roles) {
  std::set<DeclarationId> reached;
  for (DeclarationId id = 0; id < plan.declarations.size(); ++id) {
    if (!roles.contains(plan.declarations[id].role)) continue;
    reached.insert(id);
    for (const FieldDeclaration& field : plan.declarations[id].fields) reach_nested(plan, field.type, reached);
  }
  return reached;
}

}  // namespace

std::set<DeclarationId> sent_records(const TypePlan& plan) { return records_of(plan, {render::SymbolRole::options}); }

std::set<DeclarationId> read_records(const TypePlan& plan) {
  return records_of(plan, {render::SymbolRole::model, render::SymbolRole::result});
}

}  // namespace refgen::language_kit
