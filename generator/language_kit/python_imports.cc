#include "generator/language_kit/python_imports.h"

#include <fmt/format.h>

#include <vector>

#include "generator/language_kit/code_layout.h"

namespace refgen::language_kit {

std::string python_import_statements(const PythonImports& imports) {
  std::vector<std::string> statements;
  for (const auto& [from, names] : imports) {
    const std::string head = fmt::format("from {} import ", from);
    const std::string line = fmt::format("{}{}", head, fmt::join(names, ", "));
    const std::vector<std::string> items(names.begin(), names.end());
    const bool is_short = fits(line, python_line_width);
    statements.push_back(is_short ? line : lay_out({.head = head, .items = items, .step = "    "}, 0));
  }
  return joined(statements, "\n");
}

}  // namespace refgen::language_kit
