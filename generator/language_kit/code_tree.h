#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace refgen::language_kit {

/// An expression with expressions in its brackets, for formatters that break a long line from the outside in:
/// `Optional[List[User]]`, `read("id", string)`.
struct CodeTree {
  std::string head;                ///< What stands before the brackets; the whole of it when there are none.
  std::string_view brackets = "";  ///< The opening and the closing one; empty: none.
  std::vector<CodeTree> items = {};

  bool operator==(const CodeTree&) const = default;
};

/// Appends an expression that the list does not have yet.
void append_once(std::vector<CodeTree>& list, CodeTree code);

/// Where an expression stands.
struct CodePlace {
  std::size_t indent = 0;      ///< Blanks before its first line.
  std::string_view tail = "";  ///< What follows it on its last line.
  std::size_t step = 4;        ///< Further blanks before items on lines of their own.
  std::size_t width = 88;
};

/// The expression on one line.
std::string on_one_line(const CodeTree& code);

/// The expression with its indentation and tail: on one line where that fits, else with every item on lines of its own
/// and a comma behind each, also behind the last unless it is the only one. No final line feed.
std::string lay_out(const CodeTree& code, const CodePlace& place);

}  // namespace refgen::language_kit
