#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "generator/link/link.h"
#include "generator/link/type_parser.h"

namespace refgen::link {

/// Reads a spelling as a language's own: parse_type with all but the spelling given.
using ReadType = std::function<ParsedType(std::string_view spelling)>;

/// How the language itself writes a foreign part of a spelling. Empty when that is not known for certain: the whole
/// spelling with the part replaced must mean exactly what it means now, with one foreign part less.
std::string own_spelling(std::string_view spelling, const ForeignPart& part, std::string_view language,
                         const ReadType& read, const Spell& spell);

}  // namespace refgen::link
