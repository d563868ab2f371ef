#include "generator/language_kit/code_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/language_kit/code_layout.h"

namespace refgen::language_kit {

void append_once(std::vector<CodeTree>& list, CodeTree code) {
  if (std::find(list.begin(), list.end(), code) == list.end()) list.push_back(std::move(code));
}

std::string on_one_line(const CodeTree& code) {
  if (code.brackets.empty()) return code.head;
  std::vector<std::string> items;
  for (const CodeTree& item : code.items) items.push_back(on_one_line(item));
  return fmt::format("{}{}{}{}", code.head, code.brackets[0], joined(items, ", "), code.brackets[1]);
}

std::string lay_out(const CodeTree& code, const CodePlace& place) {
  const std::string space(place.indent, ' ');
  std::string line = fmt::format("{}{}{}", space, on_one_line(code), place.tail);
  if (code.items.empty() || fits(line, place.width)) return line;
  const std::string_view comma = code.items.size() > 1 ? "," : "";
  std::string text = fmt::format("{}{}{}\n", space, code.head, code.brackets[0]);
  for (const CodeTree& item : code.items) {
    text += lay_out(item, {place.indent + place.step, comma, place.step, place.width}) + "\n";
  }
  return fmt::format("{}{}{}{}", text, space, code.brackets[1], place.tail);
}

}  // namespace refgen::language_kit
