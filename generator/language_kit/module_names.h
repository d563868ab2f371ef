#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// How a language spells the name of a module: member_name, type_name or a function of its own.
using SpellName = std::string (*)(std::string_view spelling, const NamingRules& rules);

/// The name of each module in code (`directory-sync` -> `directorySync`), by TypePlan::modules; empty for the root.
/// Reports modules whose names are the same (`type-name-clash`).
std::vector<std::string> module_names(const TypePlan& plan, const NamingRules& naming, SpellName spell,
                                      diagnostics::Sink& sink);

}  // namespace refgen::language_kit
