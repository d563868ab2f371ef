#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace refgen::language_kit {

/// A bracketed list as code formatters lay it out: `head(a, b)tail` on one line where that fits, else every item on a
/// line of its own.
struct BracketedList {
  std::string_view head = "";
  std::vector<std::string> items = {};
  std::string_view tail = "";
  std::string_view indent = "";  ///< Before the first line.
  std::string_view open = "(";
  std::string_view close = ")";
  std::string_view step = "  ";   ///< What the items are indented by, beyond `indent`, when they are broken up.
  std::string_view padding = "";  ///< Inside the brackets of a single line: `{ a, b }`.
  bool trailing_comma = true;     ///< After the last of the broken items.
};

/// The list as one or several lines without a final line feed; no line that can be broken is wider than `width`.
std::string lay_out(const BracketedList& list, std::size_t width);

/// Whether the line is at most `width` code points wide.
bool fits(std::string_view line, std::size_t width);

/// The parts with a separator between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// Appends a part that the list does not have yet.
void append_once(std::vector<std::string>& parts, std::string part);

/// Rows of cells as lines in which the cells stand below each other, with a blank between them, as formatters line up
/// declarations. Precondition: all rows have the same number of cells.
std::vector<std::string> in_columns(const std::vector<std::vector<std::string>>& rows);

}  // namespace refgen::language_kit
