#pragma once

#include "generator/diagnostics/sink.h"
#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// For languages whose constants share a namespace with the types of their module: reports constants whose full name,
/// that of their type with their own behind it, is the name of a type or of another enumeration's constant
/// (`type-name-clash`).
void report_constant_clashes(const TypePlan& plan, diagnostics::Sink& sink);

}  // namespace refgen::language_kit
