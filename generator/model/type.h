#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace refgen::model {

/// Index of an entity in an ApiModel: which spec, which of its entities.
struct EntityRef {
  std::uint32_t spec = 0;
  std::uint32_t entity = 0;

  auto operator<=>(const EntityRef&) const = default;  // NOLINT(modernize-use-nullptr): there is none
};

enum class TypeKind {
  any,   ///< Any JSON value: nothing is known.
  null,  ///< Only null. Removed from unions while lowering: see Row::nullable.
  string,
  boolean,
  integer,
  number,     ///< Integer or floating point.
  timestamp,  ///< A date type of a language (`time.Time`, `Date`, `datetime`); ISO 8601 text in JSON.
  literal,    ///< Exactly one value.
  choice,     ///< One of `parts`. All parts literal: an enumeration, named by `text` when a table names it.
  array,      ///< Elements of parts[0].
  map,        ///< Text keys, values of parts[0].
  named,      ///< Another entity (`target`), or a name that nobody declares (no target).
  function,   ///< A callback or another thing that JSON cannot hold.
  object,     ///< Nested rows, named by `text` when the table names it; without rows: any JSON object.
  nothing,    ///< No value at all (`void`, `empty`).
};

/// What kind of value a literal is.
enum class LiteralKind { string, number, boolean };

/// A type without a language. A value: copy freely.
struct Type {
  TypeKind kind = TypeKind::any;
  /// literal: its raw value; named, object, choice: the name as the table spells it, prefix included.
  std::string text;
  LiteralKind literal_kind = LiteralKind::string;
  std::vector<Type> parts;
  std::optional<EntityRef> target;

  bool operator==(const Type&) const = default;
};

/// Whether the type is a choice whose parts are all literals.
bool is_enumeration(const Type& type);

/// The innermost type that nested rows belong to: the element of an array or map, otherwise the type itself.
const Type& innermost(const Type& type);
Type& innermost(Type& type);

/// The type in a notation of our own: `string`, `array<User>`, `map<integer>`, `"a" | "b"`, `object Impersonator`. Text
/// literals are escaped as in JSON; a choice without parts is `enum`.
std::string to_text(const Type& type);

}  // namespace refgen::model
