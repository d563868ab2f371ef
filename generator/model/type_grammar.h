#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "generator/model/type.h"

namespace refgen::model {

/// What a generic name makes of its arguments.
enum class GenericKind {
  array,     ///< of its first argument
  map,       ///< of its last argument
  wrapper,   ///< its first argument, as it is: `Promise<User>`
  nullable,  ///< its first argument or null: `Optional[str]`
  choice,    ///< one of its arguments: `Union[str, int]`
  literal,   ///< one of its arguments, each a literal: `Literal["a", "b"]`
};

/// How one language spells types. The structure of a spelling (`|`, `[]`, `[]T`, `*T`, `T?`, `?T`, `N<...>`, `N[...]`,
/// `map[K]V`, literals) is read alike for all languages; names and punctuation tell whose spelling it is.
struct TypeGrammar {
  std::string_view language;
  std::vector<std::pair<std::string_view, TypeKind>> names;        ///< Names without arguments (`str`, `time.Time`).
  std::vector<std::pair<std::string_view, GenericKind>> generics;  ///< Names with arguments (`List`, `Dict`).
  bool angle_arguments = false;                                    ///< `List<T>` is its own spelling.
  bool square_arguments = false;                                   ///< `List[T]` is its own spelling.
  bool array_suffix = false;                                       ///< `T[]` is its own spelling.
  bool array_prefix = false;                                       ///< `[]T`, `map[K]V` and `*T` are its own spelling.
  bool choices = false;                                            ///< `A | B` is its own spelling.
};

}  // namespace refgen::model
