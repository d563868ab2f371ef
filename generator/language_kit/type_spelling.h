#pragma once

#include <string>
#include <string_view>

#include "generator/model/type.h"

namespace refgen::language_kit {

/// How a language's reference page shows a type. In the formats, `{}` stands for the inner type.
struct TypeSpelling {
  std::string_view any, string, boolean, integer, number, timestamp, null, function, object, nothing;
  std::string_view array_format;  ///< `{}[]`, `[]{}`, `List<{}>`
  std::string_view map_format;    ///< `Record<string, {}>`
  std::string_view choice_separator = " | ";
  std::string_view literal_quote = "\"";
};

/// The type as the language spells it on a page. A named type, also an object or choice with a name, keeps the name of
/// its table. A choice inside an array is put in brackets where the array mark stands beside it (`("a" | "b")[]`).
std::string spell(const model::Type& type, const TypeSpelling& spelling);

}  // namespace refgen::language_kit
