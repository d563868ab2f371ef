#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/language_kit/naming.h"
#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"

namespace refgen::language_kit {

/// A package is named in small letters and digits; `_` stays where a title has it. Not free are names that would hide
/// what the code of a file needs (the Go specification, "Predeclared identifiers"; what it imports or declares inside
/// of functions) and names that mean something to the go command (`go help importpath`).
std::string go_package_name(std::string_view spelling, const NamingRules& naming);

/// The file of each group: named after its first entity, or after the path of the spec where entities of one package
/// share a name.
std::vector<std::string> go_file_stems(const TypePlan& plan, const std::vector<SpecGroup>& groups);

/// Whether encoding/json takes the key from a struct tag: letters, digits and most punctuation.
bool fits_in_go_tag(std::string_view wire);

}  // namespace refgen::language_kit
