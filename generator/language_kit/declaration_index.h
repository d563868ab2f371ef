#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "generator/language_kit/type_plan.h"
#include "generator/model/api_model.h"

namespace refgen::language_kit {

/// Finds the types of entities in a plan.
class DeclarationIndex {
 public:
  /// Model and plan must outlive the index.
  DeclarationIndex(const model::ApiModel& model, const TypePlan& plan);

  /// The type of an entity in a role, its own or one that it shares: the first in the plan.
  [[nodiscard]] std::optional<DeclarationId> find(model::EntityRef entity, render::SymbolRole role) const;

 private:
  using Origin = std::tuple<std::string_view, std::string_view, render::SymbolRole>;

  const model::ApiModel& model_;
  std::map<std::pair<model::EntityRef, render::SymbolRole>, DeclarationId> own_;
  std::map<Origin, DeclarationId> shared_;  ///< By spec file and id of the entity.
};

}  // namespace refgen::language_kit
