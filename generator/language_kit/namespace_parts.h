#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/language_kit/module_names.h"
#include "generator/language_kit/naming.h"

namespace refgen::language_kit {

/// The names between the separators of a namespace as the configuration spells it (`acme.api-models`), each spelt as
/// code needs it (`acme`, `api_models`). Empty ones are left out; there is always at least one.
std::vector<std::string> namespace_parts(std::string_view name_space, std::string_view separator, SpellName spell,
                                         const NamingRules& naming);

}  // namespace refgen::language_kit
