#include "generator/lint/type_fit.h"

#include <algorithm>
#include <set>
#include <string>

#include "generator/model/words.h"

namespace refgen::lint {
namespace {

using model::LiteralKind;
using model::Type;
using model::TypeKind;

/// What a value of a type is in JSON.
enum class JsonKind { text, number, boolean, list, object, mixed };

JsonKind json_kind_of_literal(LiteralKind kind) {
  if (kind == LiteralKind::number) return JsonKind::number;
  return kind == LiteralKind::boolean ? JsonKind::boolean : JsonKind::text;
}

JsonKind json_kind(const Type& type) {
  switch (type.kind) {
    case TypeKind::string:
    case TypeKind::timestamp:
      return JsonKind::text;
    case TypeKind::integer:
    case TypeKind::number:
      return JsonKind::number;
    case TypeKind::boolean:
      return JsonKind::boolean;
    case TypeKind::literal:
      return json_kind_of_literal(type.literal_kind);
    case TypeKind::array:
      return JsonKind::list;
    case TypeKind::map:
    case TypeKind::named:
    case TypeKind::object:
      return JsonKind::object;
    default:
      return JsonKind::mixed;
  }
}

bool is_closed(const Type& type) { return type.kind == TypeKind::literal || model::is_enumeration(type); }

/// The values of a literal or an enumeration. Constants of a language (`:active`, `ACTIVE`) count as the texts they
/// stand for.
std::set<std::string> values(const Type& type) {
  if (type.kind == TypeKind::literal) return {model::fold(type.text)};
  std::set<std::string> result;
  for (const Type& part : type.parts) result.insert(model::fold(part.text));
  return result;
}

bool any_part_fits(const Type& choice, const Type& other) {
  return std::any_of(choice.parts.begin(), choice.parts.end(), [&](const Type& part) { return fits(part, other); });
}

bool elements_fit(const Type& left, const Type& right) {
  return left.parts.empty() || right.parts.empty() || fits(left.parts.front(), right.parts.front());
}

/// `User` of `usermanagement.User`, folded.
std::string bare_name(const Type& type) {
  const std::size_t separator = type.text.find_last_of(".\\:");
  return model::fold(separator == std::string::npos ? type.text : type.text.substr(separator + 1));
}

/// Models of one name are taken for one model even when their tables have different ids.
bool models_fit(const Type& left, const Type& right) {
  if (left.kind != TypeKind::named || right.kind != TypeKind::named) return true;
  return left.target == right.target || bare_name(left) == bare_name(right);
}

}  // namespace

bool is_vague(const Type& type) {
  switch (type.kind) {
    case TypeKind::any:
    case TypeKind::null:
    case TypeKind::function:
    case TypeKind::nothing:
      return true;
    case TypeKind::named:
      return !type.target;
    case TypeKind::choice:
      return type.parts.empty() || std::any_of(type.parts.begin(), type.parts.end(), is_vague);
    default:
      return false;
  }
}

bool fits(const Type& left, const Type& right) {
  if (is_vague(left) || is_vague(right)) return true;
  if (is_closed(left) && is_closed(right)) return values(left) == values(right);
  if (left.kind == TypeKind::choice) return any_part_fits(left, right);
  if (right.kind == TypeKind::choice) return any_part_fits(right, left);
  if (json_kind(left) != json_kind(right)) return false;
  if (left.kind == right.kind && (left.kind == TypeKind::array || left.kind == TypeKind::map)) {
    return elements_fit(left, right);
  }
  return models_fit(left, right);
}

}  // namespace refgen::lint
