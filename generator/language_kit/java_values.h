#pragma once

#include <string>

#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// The Java type of a literal.
std::string java_literal_type(model::LiteralKind kind, bool is_integer);

/// The type of an enumeration's values.
std::string java_raw_type(const TypeDeclaration& enumeration);

/// The value of an enumeration in code, by java_raw_type.
std::string java_constant_value(const std::string& value, const std::string& type);

}  // namespace refgen::language_kit
