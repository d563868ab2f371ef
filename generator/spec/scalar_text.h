#pragma once

#include <cstddef>
#include <string_view>

namespace refgen::spec {

/// How a YAML scalar is written.
enum class ScalarStyle { plain, single_quoted, double_quoted, block };

/// The style of the scalar that starts at `begin` (the quote, the `|` or `>` of a block, or the first character).
ScalarStyle scalar_style(std::string_view text, std::size_t begin);

/// Where byte `offset` of a scalar's value stands in the text. `value` is the scalar after folding and unescaping,
/// `begin` where the scalar starts. Folding changes only white space, so the characters in between are counted.
/// An offset at or past the end of the value gives the place behind its last character.
std::size_t locate_in_scalar(std::string_view text, std::size_t begin, std::string_view value, std::size_t offset);

/// Where a quoted scalar ends (behind its closing quote), or npos when the quote is never closed before `end`.
std::size_t end_of_quoted(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace refgen::spec
