#include "generator/language_kit/type_spelling.h"

#include "generator/base/utf8.h"

namespace refgen::language_kit {
namespace {

using model::Type;
using model::TypeKind;

constexpr std::string_view place = "{}";

/// A text literal in its quotes; what has no shape of its own is made visible.
std::string quoted(std::string_view text, std::string_view quote) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\' || quote.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return std::string(quote) + base::printable(escaped) + std::string(quote);
}

std::string choice_spelling(const Type& type, const TypeSpelling& spelling) {
  if (!type.text.empty()) return type.text;
  std::string text;
  for (const Type& part : type.parts) {
    if (!text.empty()) text += spelling.choice_separator;
    text += spell(part, spelling);
  }
  return text.empty() ? std::string(spelling.any) : text;
}

/// Whether a choice put into the format would take the format's own marks into its first or last part.
bool needs_brackets(const Type& inner, std::string_view format) {
  const bool is_open = format.starts_with(place) || format.ends_with(place);
  return is_open && inner.kind == TypeKind::choice && inner.text.empty() && inner.parts.size() > 1;
}

std::string with_inner(std::string_view format, const Type& type, const TypeSpelling& spelling) {
  const Type inner = type.parts.empty() ? Type{} : type.parts.front();
  const std::string text = spell(inner, spelling);
  const std::size_t at = format.find(place);
  if (at == std::string_view::npos) return std::string(format);
  const std::string filling = needs_brackets(inner, format) ? "(" + text + ")" : text;
  return std::string(format).replace(at, place.size(), filling);
}

}  // namespace

std::string spell(const Type& type, const TypeSpelling& spelling) {
  switch (type.kind) {
    case TypeKind::any:
      return std::string(spelling.any);
    case TypeKind::null:
      return std::string(spelling.null);
    case TypeKind::string:
      return std::string(spelling.string);
    case TypeKind::boolean:
      return std::string(spelling.boolean);
    case TypeKind::integer:
      return std::string(spelling.integer);
    case TypeKind::number:
      return std::string(spelling.number);
    case TypeKind::timestamp:
      return std::string(spelling.timestamp);
    case TypeKind::literal:
      return type.literal_kind == model::LiteralKind::string ? quoted(type.text, spelling.literal_quote) : type.text;
    case TypeKind::choice:
      return choice_spelling(type, spelling);
    case TypeKind::array:
      return with_inner(spelling.array_format, type, spelling);
    case TypeKind::map:
      return with_inner(spelling.map_format, type, spelling);
    case TypeKind::named:
      return type.text;
    case TypeKind::function:
      return std::string(spelling.function);
    case TypeKind::object:
      return type.text.empty() ? std::string(spelling.object) : type.text;
    case TypeKind::nothing:
      break;
  }
  return std::string(spelling.nothing);
}

}  // namespace refgen::language_kit
