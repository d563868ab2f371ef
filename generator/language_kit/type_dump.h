#pragma once

#include <string>

#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// The types of a plan as JSON, for `refgen dump --stage types`: an array of objects with `module`, `name`, `role`,
/// `spec`, `entity`, `also` (further `spec` and `entity` it stands for) and, for records, `members` (`key`, `name`,
/// `wire`, `place`, `optional`, `nullable`, `deprecated`, `type`), for enumerations `values`. A type is an object with
/// `kind` and, as it needs, `parts`, `literal`, or `module` and `name` of a declared type.
std::string dump_types(const TypePlan& plan);

}  // namespace refgen::language_kit
