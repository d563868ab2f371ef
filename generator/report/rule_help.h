#pragma once

#include <string>
#include <string_view>

namespace refgen::report {

/// The text of `refgen explain` as Markdown: its indented lines become code, and nothing else in it is markup but
/// `code` in backticks.
std::string explanation_markdown(std::string_view explanation);

/// The first paragraph of such a text, on one line.
std::string first_paragraph(std::string_view explanation);

}  // namespace refgen::report
