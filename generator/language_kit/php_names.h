#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/language_kit/naming.h"

namespace refgen::language_kit {

/// How PHP names things, and the names it has already.
NamingRules php_naming();

/// The parts of a namespace (`Acme\Models`), as spelt where that is legal: any word may be one (PHP manual,
/// "Namespaces").
std::vector<std::string> php_namespace_parts(std::string_view name_space);

/// The package's name at Composer, vendor first: `acme/models` for Acme, Models; `acme/models` for Acme alone.
std::string composer_name(const std::vector<std::string>& namespace_parts);

/// A value of an enumeration as the name of a case.
std::string php_case_name(const std::string& constant);

}  // namespace refgen::language_kit
