#pragma once

#include <string>
#include <vector>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::diagnostics {

/// `file:line:col: severity: message [slug]`, the source line, a caret line, then notes and help. With `color`, ANSI
/// colours (SGR) around the fixed parts; text that comes from a source is made printable either way.
std::string print_text(const Diagnostic& diagnostic, const Sources& sources, bool color);

/// "3 errors, 1 warning", or an empty string when there is nothing to count. Notes are not counted.
std::string count_text(const std::vector<Diagnostic>& diagnostics);

}  // namespace refgen::diagnostics
