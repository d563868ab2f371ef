#pragma once

#include <set>

#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// The records that a program makes and sends: options, and what is nested in them.
std::set<DeclarationId> sent_records(const TypePlan& plan);

/// The records that a program is given: models, results, and what is nested in them.
std::set<DeclarationId> read_records(const TypePlan& plan);

}  // namespace refgen::language_kit
