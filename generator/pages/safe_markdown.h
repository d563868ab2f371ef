#pragma once

#include <string>
#include <string_view>

#include "generator/pages/dialect.h"
#include "generator/pages/link_target.h"

namespace refgen::pages {

/// Markdown of a spec as Markdown of a page: paragraphs, lists, code, links, tables, headings and emphasis stay, and
/// nothing in it runs, embeds or leaves the place it stands in. What MDX and HTML would take for an expression, a
/// statement, an element or a comment shows as text; fences are closed; links to schemes that run code are text; a
/// first line of dashes becomes asterisks. Lines are not re-wrapped, except that a code span becomes one line. No line
/// feed at the end.
std::string safe_markdown(std::string_view markdown, Dialect dialect, const LinkRewriter& rewrite);

/// The same for text that stands behind other text on one line: white space becomes single spaces, and marks that only
/// mean something at the start of a line show as they are.
std::string safe_inline_markdown(std::string_view markdown, Dialect dialect, const LinkRewriter& rewrite);

}  // namespace refgen::pages
