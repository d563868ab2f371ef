#include "generator/model/type.h"

#include <algorithm>

#include "generator/base/json_string.h"

namespace refgen::model {
namespace {

std::string literal_text(const Type& type) {
  if (type.literal_kind != LiteralKind::string) return type.text;
  return base::json_string(type.text);
}

/// The members of a choice, joined by `|`; an enumeration without known values is `enum`.
std::string choice_text(const Type& type) {
  std::string text;
  for (const Type& part : type.parts) text += (text.empty() ? "" : " | ") + to_text(part);
  return text.empty() ? "enum" : text;
}

std::string with_element(const char* container, const Type& type) {
  return std::string(container) + "<" + (type.parts.empty() ? "any" : to_text(type.parts.front())) + ">";
}

}  // namespace

bool is_enumeration(const Type& type) {
  return type.kind == TypeKind::choice && !type.parts.empty() &&
         std::all_of(type.parts.begin(), type.parts.end(),
                     [](const Type& part) { return part.kind == TypeKind::literal; });
}

const Type& innermost(const Type& type) {
  const Type* inner = &type;
  while ((inner->kind == TypeKind::array || inner->kind == TypeKind::map) && !inner->parts.empty()) {
    inner = &inner->parts.front();
  }
  return *inner;
}

Type& innermost(Type& type) { return const_cast<Type&>(innermost(static_cast<const Type&>(type))); }

std::string to_text(const Type& type) {
  switch (type.kind) {
    case TypeKind::any:
      return "any";
    case TypeKind::null:
      return "null";
    case TypeKind::string:
      return "string";
    case TypeKind::boolean:
      return "boolean";
    case TypeKind::integer:
      return "integer";
    case TypeKind::number:
      return "number";
    case TypeKind::timestamp:
      return "timestamp";
    case TypeKind::literal:
      return literal_text(type);
    case TypeKind::choice:
      return choice_text(type);
    case TypeKind::array:
      return with_element("array", type);
    case TypeKind::map:
      return with_element("map", type);
    case TypeKind::named:
      return type.text;
    case TypeKind::function:
      return "function";
    case TypeKind::object:
      return type.text.empty() ? "object" : "object " + type.text;
    case TypeKind::nothing:
      return "nothing";
  }
  return "";
}

}  // namespace refgen::model
