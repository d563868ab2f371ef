#include "generator/language_kit/java_layout.h"

#include <fmt/format.h>

#include "generator/language_kit/code_layout.h"

namespace refgen::language_kit {

std::string java_call(const std::string& head, const std::vector<std::string>& items, std::string_view tail,
                      std::string_view indent) {
  std::string line = fmt::format("{}{}({}){}", indent, head, joined(items, ", "), tail);
  if (items.empty() || fits(line, java_line_width)) return line;
  const std::string inner = fmt::format("{}    ", indent);
  const std::string second = fmt::format("{}{}){}", inner, joined(items, ", "), tail);
  const std::string separator = fits(second, java_line_width) ? ", " : ",\n" + inner;
  return fmt::format("{}{}(\n{}{}){}", indent, head, inner, joined(items, separator), tail);
}

std::string java_pair(const std::string& head, const std::string& rest, std::string_view end, std::string_view indent) {
  const bool is_short = fits(fmt::format("{}{} {}{}", indent, head, rest, end), java_line_width);
  return fmt::format("{}{}{}", head, is_short ? " " : fmt::format("\n{}    ", indent), rest);
}

}  // namespace refgen::language_kit
