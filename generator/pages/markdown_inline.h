#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "generator/pages/dialect.h"
#include "generator/pages/link_target.h"

namespace refgen::pages {

/// What a line of Markdown is encoded for.
struct InlineContext {
  Dialect dialect = Dialect::mdx;
  bool in_table = false;        ///< The line may be a row of a table, where `|` ends a cell even inside code.
  const LinkRewriter& rewrite;  ///< May be empty: targets stay.
};

/// One line of Markdown without its indentation and block marks, made harmless: what it shows stays, but nothing in it
/// is an expression, an element, HTML or a link to a scheme that runs code. Code spans are where this function says
/// they are: every other backtick is escaped, and nothing stands in a code span that a parser could see otherwise.
std::string encode_inline(std::string_view line, const InlineContext& context);

/// The number of backticks of the code span that is open at the end of the line; 0 when none is.
std::size_t open_code_run(std::string_view line);

/// Whether a run of exactly `length` backticks stands in the line.
bool closes_code_run(std::string_view line, std::size_t length);

}  // namespace refgen::pages
