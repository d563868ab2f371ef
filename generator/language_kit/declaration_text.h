#pragma once

#include <string>

#include "generator/language_kit/type_plan.h"
#include "generator/model/api_model.h"

namespace refgen::language_kit {

/// The paragraph that introduces an entity on its page: the first one of plain prose before its tables, else the
/// description of the page; empty when there is neither. Markdown.
std::string introduction(const model::Spec& spec, model::EntityRef entity);

/// What the comment of an options or result type says: `Options of userManagement.updateUser().` and the introduction.
std::string operation_description(render::SymbolRole role, const std::string& operation,
                                  const std::string& introduction);

}  // namespace refgen::language_kit
