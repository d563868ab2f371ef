#include "generator/language_kit/declaration_index.h"

#include <algorithm>

namespace refgen::language_kit {

DeclarationIndex::DeclarationIndex(const model::ApiModel& model, const TypePlan& plan) : model_(model) {
  for (DeclarationId id = 0; id < plan.declarations.size(); ++id) {
    const TypeDeclaration& declaration = plan.declarations[id];
    own_.try_emplace({declaration.entity, declaration.role}, id);
    for (const TypeOrigin& origin : declaration.also) {
      shared_.try_emplace({origin.spec, origin.entity, declaration.role}, id);
    }
  }
}

std::optional<DeclarationId> DeclarationIndex::find(model::EntityRef entity, render::SymbolRole role) const {
  const auto own = own_.find({entity, role});
  const auto shared = shared_.find({model_.specs[entity.spec].file, model_.entity(entity).id, role});
  if (shared == shared_.end()) return own == own_.end() ? std::nullopt : std::optional(own->second);
  return own == own_.end() ? shared->second : std::min(own->second, shared->second);
}

}  // namespace refgen::language_kit
