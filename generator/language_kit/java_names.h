#pragma once

#include <string>
#include <string_view>

#include "generator/language_kit/naming.h"

namespace refgen::language_kit {

/// How Java names things, and the names it has already.
NamingRules java_naming();

/// A package's name with every part a legal one (`com.new` -> `com.new_`).
std::string java_package(std::string_view name);

/// A module as the last part of a package: small letters without separators (Java Language Specification, 6.1).
std::string java_package_part(std::string_view spelling, const NamingRules& naming);

}  // namespace refgen::language_kit
