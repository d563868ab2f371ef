#pragma once

#include <string>
#include <string_view>

namespace refgen::cli {

/// A text as roff shows it, also at the beginning of a line.
std::string roff_text(std::string_view text);

/// The manual page of refgen, in the man macros of roff.
std::string man_page();

}  // namespace refgen::cli
