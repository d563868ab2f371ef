#pragma once

#include <string>
#include <string_view>

namespace refgen::base {

/// A text as a JSON string (RFC 8259, section 7), with its quotes. Everything that may stay as it is does; bytes that
/// are no UTF-8 become U+FFFD.
std::string json_string(std::string_view text);

/// Appends a text as json_string writes it.
void append_json_string(std::string_view text, std::string& json);

}  // namespace refgen::base
