#pragma once

#include <string>
#include <string_view>

#include "generator/pages/dialect.h"

namespace refgen::pages {

/// Text with line feeds only, in which control characters and characters that change how their neighbours are read
/// (bidirectional controls, U+2028) show as `\u202e`. Joiners between letters beyond ASCII stay: emoji need them.
std::string visible_text(std::string_view text);

/// Text on one line: every run of white space becomes one space, none at the ends.
std::string single_line(std::string_view text);

/// A YAML scalar in double quotes, on one line.
std::string yaml_string(std::string_view text);

/// The inside of a quoted JSX attribute, on one line.
std::string attribute_text(std::string_view text);

/// Text as inline code that shows exactly this text, on one line. Empty text gives nothing.
std::string code_span(std::string_view text);

/// A line that starts with a word MDX takes for a module statement (`import `, `export `), with its first letter as a
/// character reference; any other line as it is.
std::string without_statement(std::string line);

/// Text that reads as itself in a line of Markdown: nothing in it is markup.
std::string literal_text(std::string_view text, Dialect dialect);

/// A fence of backticks that no run of backticks in the code can close.
std::string fence_for(std::string_view code);

}  // namespace refgen::pages
