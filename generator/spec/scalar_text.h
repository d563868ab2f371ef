#pragma once

#include <cstddef>
#include <string_view>

namespace refgen::spec {

/// How a YAML scalar is written.
enum class ScalarStyle { plain, single_quoted, double_quoted, block };

/// The style of the scalar that starts at `begin` (the quote, the `|` or `>` of a block, or the first character).
ScalarStyle scalar_style(std::string_view text, std::size_t begin);

/// Finds bytes of a scalar's value in the text, from front to back. `value` is the scalar after folding and unescaping,
/// `begin` where the scalar starts. Folding changes only white space, so the characters in between are counted.
class ScalarCursor {
 public:
  ScalarCursor(std::string_view text, std::size_t begin, std::string_view value);

  /// Where byte `offset` of the value stands in the text. Precondition: not before the offset of the last call. One at
  /// or past the end of the value gives the place behind its last character.
  std::size_t locate(std::size_t offset);

 private:
  std::string_view text_;
  std::string_view value_;
  ScalarStyle style_;
  std::size_t at_;             ///< In the text.
  std::size_t offset_ = 0;     ///< Up to where the value was counted.
  std::size_t remaining_ = 0;  ///< Characters of the value between `at_` and what is looked for.
};

/// The same for one offset.
std::size_t locate_in_scalar(std::string_view text, std::size_t begin, std::string_view value, std::size_t offset);

/// Where a quoted scalar ends (behind its closing quote), or npos when the quote is never closed before `end`.
std::size_t end_of_quoted(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace refgen::spec
