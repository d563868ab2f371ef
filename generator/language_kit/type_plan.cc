#include "generator/language_kit/type_plan.h"

#include <array>
#include <map>
#include <utility>

#include "generator/language_kit/type_draft.h"
#include "generator/language_kit/type_drafting.h"
#include "generator/language_kit/type_names.h"

namespace refgen::language_kit {
namespace {

void redirect(TypeUse& use, const std::vector<DeclarationId>& target) {
  if (use.kind == TypeUse::Kind::declared) use.declaration = target[use.declaration];
  for (TypeUse& part : use.parts) redirect(part, target);
}

/// Moves the drafts that stand for themselves into a plan, with modules sorted by path.
TypePlan make_plan(std::vector<TypeDraft> drafts, const std::vector<DeclarationId>& order,
                   const std::vector<DeclarationId>& representative) {
  TypePlan plan;
  std::map<std::string, std::size_t> modules;
  for (const DeclarationId id : order) {
    if (representative[id] == id) modules.emplace(drafts[id].module, 0);
  }
  for (auto& [path, index] : modules) {
    index = plan.modules.size();
    plan.modules.push_back({path, {}});
  }
  std::vector<DeclarationId> final_id(drafts.size());
  for (const DeclarationId id : order) {
    if (representative[id] != id) {
      const TypeDeclaration& same = drafts[id].declaration;
      drafts[representative[id]].declaration.also.push_back({same.spec, same.entity_id});
    }
  }
  for (const DeclarationId id : order) {
    if (representative[id] != id) continue;
    final_id[id] = plan.declarations.size();
    TypeDeclaration& declaration = drafts[id].declaration;
    declaration.module = modules.at(drafts[id].module);
    plan.modules[declaration.module].declarations.push_back(final_id[id]);
    plan.declarations.push_back(std::move(declaration));
  }
  std::vector<DeclarationId> target(drafts.size());
  for (DeclarationId id = 0; id < drafts.size(); ++id) target[id] = final_id[representative[id]];
  for (TypeDeclaration& declaration : plan.declarations) {
    for (FieldDeclaration& field : declaration.fields) redirect(field.type, target);
  }
  return plan;
}

}  // namespace

std::string_view to_text(TypeUse::Kind kind) {
  constexpr std::array<std::string_view, 11> words = {"any",     "string", "boolean", "integer", "number",  "timestamp",
                                                      "literal", "choice", "array",   "map",     "declared"};
  return words[static_cast<std::size_t>(kind)];
}

TypePlan plan_types(const model::ApiModel& model, std::string_view language, const NamingRules& naming,
                    const PlanRules& rules, diagnostics::Sink& sink) {
  Drafting drafting = draft_types(model, language, naming, rules.module_rule, sink);
  const std::vector<DeclarationId> representative =
      settle_names(drafting.drafts, naming, rules.companion_suffixes, sink);
  return make_plan(std::move(drafting.drafts), drafting.order, representative);
}

}  // namespace refgen::language_kit
