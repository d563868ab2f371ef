#pragma once

#include <string_view>

namespace refgen::parity {

/// The page up to its heading: style included, nothing from elsewhere, and a policy that lets nothing in.
extern const std::string_view html_head;

/// What filters the table in the browser. Without scripts all rows and languages show.
extern const std::string_view html_script;

}  // namespace refgen::parity
