#pragma once

#include <string>

namespace refgen::cli {

/// The manual page of refgen, in the man macros of roff.
std::string man_page();

}  // namespace refgen::cli
