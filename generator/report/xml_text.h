#pragma once

#include <string>
#include <string_view>

namespace refgen::report {

/// Text for the value of an attribute in double quotes. What XML 1.0 cannot hold and what draws nothing is spelt out
/// as `base::printable` does it, line feeds too.
std::string xml_value(std::string_view text);

/// Text between tags: the same, but lines stay lines.
std::string xml_content(std::string_view text);

}  // namespace refgen::report
