#pragma once

#include <string>

#include "generator/parity/sheet.h"

namespace refgen::parity {

/// For a terminal: a block for each entity, a line for each row, a sign for each language; totals and the meaning of
/// the signs at the end. 80 columns wide, more only when there are more languages than fit; long names are cut.
std::string print_table(const Sheet& sheet, bool color);

/// GitHub Flavored Markdown: a table for each entity, and one of the totals.
std::string print_markdown(const Sheet& sheet);

/// Stable: a `version` that goes up when a key changes its meaning or goes, and what README says.
std::string print_json(const Sheet& sheet);

/// RFC 4180, one record for each row, a column for each language. No cell begins with what a spreadsheet takes for a
/// formula: those have an apostrophe before them.
std::string print_csv(const Sheet& sheet);

/// One page for a browser that asks nothing of other servers: a heat map with a sign in each cell.
std::string print_html(const Sheet& sheet);

}  // namespace refgen::parity
