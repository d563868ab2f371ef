#pragma once

#include <string_view>

namespace refgen::base {

/// The text without the blanks, tabs and line ends around it. A view into the text.
std::string_view trim(std::string_view text);

}  // namespace refgen::base
