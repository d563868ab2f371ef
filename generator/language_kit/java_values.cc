#include "generator/language_kit/java_values.h"

#include "generator/language_kit/number_literal.h"
#include "generator/language_kit/string_literal.h"
#include "generator/language_kit/type_queries.h"

namespace refgen::language_kit {

std::string java_literal_type(model::LiteralKind kind, bool is_integer) {
  if (kind == model::LiteralKind::string) return "String";
  if (kind == model::LiteralKind::boolean) return "Boolean";
  return is_integer ? "Long" : "Double";
}

std::string java_raw_type(const TypeDeclaration& enumeration) {
  return java_literal_type(enumeration.constant_kind, has_whole_values(enumeration));
}

std::string java_constant_value(const std::string& value, const std::string& type) {
  if (type == "String") return java_string(value);
  return decimal_literal(value) + (type == "Long" ? "L" : "d");
}

}  // namespace refgen::language_kit
