#include "generator/language_kit/code_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/base/utf8.h"

namespace refgen::language_kit {

std::string lay_out(const BracketedList& list, std::size_t width) {
  std::string line = fmt::format("{}{}{}{}{}{}{}{}", list.indent, list.head, list.open, list.padding,
                                 joined(list.items, ", "), list.padding, list.close, list.tail);
  if (list.items.empty() || fits(line, width)) return line;
  std::string text = fmt::format("{}{}{}\n", list.indent, list.head, list.open);
  for (std::size_t index = 0; index < list.items.size(); ++index) {
    const bool comma = list.trailing_comma || index + 1 < list.items.size();
    text += fmt::format("{}{}{}{}\n", list.indent, list.step, list.items[index], comma ? "," : "");
  }
  return text + fmt::format("{}{}{}", list.indent, list.close, list.tail);
}

bool fits(std::string_view line, std::size_t width) { return base::count_code_points(line) <= width; }

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

void append_once(std::vector<std::string>& parts, std::string part) {
  if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(std::move(part));
}

std::vector<std::string> in_columns(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::string> lines(rows.size());
  const std::size_t cells = rows.empty() ? 0 : rows[0].size();
  for (std::size_t cell = 0; cell < cells; ++cell) {
    std::size_t width = 0;
    for (const auto& row : rows) width = std::max(width, base::count_code_points(row[cell]));
    for (std::size_t at = 0; at < rows.size(); ++at) {
      const std::size_t missing = width - base::count_code_points(rows[at][cell]);
      lines[at] += rows[at][cell] + (cell + 1 < cells ? std::string(missing + 1, ' ') : "");
    }
  }
  return lines;
}

}  // namespace refgen::language_kit
