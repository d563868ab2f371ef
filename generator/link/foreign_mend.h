#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "generator/link/link.h"
#include "generator/link/type_parser.h"

namespace refgen::link {

/// Reads a spelling as a language's own: parse_type with all but the spelling given.
using ReadType = std::function<ParsedType(std::string_view spelling)>;

/// How a language writes what stands in a spelling of another one.
struct OwnSpelling {
  std::string text;           ///< Empty: not known.
  bool same_meaning = false;  ///< The whole spelling then means exactly what it means now; else the language has only
                              ///< something near (`number` for an integer).
};

/// How the language itself writes a foreign part of a spelling.
OwnSpelling own_spelling(std::string_view spelling, const ForeignPart& part, std::string_view language,
                         const ReadType& read, const Spell& spell);

}  // namespace refgen::link
