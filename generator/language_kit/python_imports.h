#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>

namespace refgen::language_kit {

/// Imported names by the module that has them.
using PythonImports = std::map<std::string, std::set<std::string>>;

/// A line `from module import a, b` for each module, in parentheses where it is longer than Black allows.
std::string python_import_statements(const PythonImports& imports);

/// The width of a line of Black's.
inline constexpr std::size_t python_line_width = 88;

}  // namespace refgen::language_kit
