#pragma once

#include <string_view>
#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/language_kit/type_draft.h"

namespace refgen::language_kit {

/// The types of a language with the names they may bear.
struct Drafting {
  std::vector<TypeDraft> drafts;
  std::vector<DeclarationId> order;  ///< ModulePlan's order, over all modules.
};

/// Walks the tables of `language` and drafts a type for each thing that needs one (see plan_types). Reports clashes of
/// members.
Drafting draft_types(const model::ApiModel& model, std::string_view language, const NamingRules& naming,
                     ModuleRule module_rule, diagnostics::Sink& sink);

}  // namespace refgen::language_kit
