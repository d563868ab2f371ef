#pragma once

#include <set>
#include <string>
#include <string_view>

#include "generator/model/api_model.h"

namespace refgen::language_kit {

/// What the tables of a language use types for, found before any type is drafted.
struct TypeSurvey {
  std::set<model::EntityRef> groups;   ///< Parameter groups that a type names: they are declared like models.
  std::set<std::string> object_names;  ///< Folded names of undeclared types that are given rows somewhere.
};

TypeSurvey survey_types(const model::ApiModel& model, std::string_view language);

}  // namespace refgen::language_kit
