#include "generator/link/row_type.h"

#include <utility>
#include <vector>

#include "generator/link/node_value.h"

namespace refgen::link {
namespace {

using model::Type;
using model::TypeKind;

Type literal_of(const model::Value& value) {
  Type type;
  type.kind = TypeKind::literal;
  type.text = value.text;
  type.literal_kind = value.kind == model::Value::Kind::number    ? model::LiteralKind::number
                      : value.kind == model::Value::Kind::boolean ? model::LiteralKind::boolean
                                                                  : model::LiteralKind::string;
  return type;
}

}  // namespace

bool take_null(Type& type) {
  if (type.kind == TypeKind::null) {
    type = Type();
    return true;
  }
  if (type.kind != TypeKind::choice || type.parts.empty()) return false;
  const auto removed = std::erase_if(type.parts, [](const Type& part) { return part.kind == TypeKind::null; });
  if (type.parts.size() == 1) {
    Type only = std::move(type.parts.front());
    type = std::move(only);
  }
  return removed > 0;
}

void apply_enum(const spec::Node& values, Type& type) {
  Type& target = model::innermost(type);
  Type choice;
  choice.kind = TypeKind::choice;
  if (target.kind == TypeKind::named) choice.text = target.text;
  for (const spec::Node& value : values.items) choice.parts.push_back(literal_of(to_value(value)));
  if (!choice.parts.empty()) target = std::move(choice);
}

std::string_view parameter_type_of_key(std::string_view key) {
  const std::size_t open = key.find('(');
  const std::size_t colon = key.find(": ", open == std::string_view::npos ? key.size() : open);
  if (colon == std::string_view::npos || key.back() != ')') return {};
  return key.substr(colon + 2, key.size() - colon - 3);
}

}  // namespace refgen::link
