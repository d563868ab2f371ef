#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace refgen::base {

/// Offset of the first byte that is not part of well-formed UTF-8 (RFC 3629), or npos when all is well-formed.
std::size_t find_invalid_utf8(std::string_view text);

/// The number of code points in well-formed text; a stray byte counts as one.
std::size_t count_code_points(std::string_view text);

/// Takes the code point at `offset` and moves `offset` behind it. A malformed sequence gives U+FFFD and moves one byte.
/// Precondition: offset < text.size().
char32_t next_code_point(std::string_view text, std::size_t& offset);

/// Appends a code point in UTF-8. Precondition: at most U+10FFFF and no surrogate.
void append_utf8(std::string& text, char32_t code_point);

/// C0 and C1 control characters and DEL, tab and line feed included.
bool is_control(char32_t code_point);

/// Characters without a shape of their own that can change how text around them is read: bidirectional controls
/// (U+202A-202E, U+2066-2069, U+200E, U+200F, U+061C), zero-width ones, the line separators U+2028 and U+2029, tag
/// characters and U+FEFF.
bool is_invisible(char32_t code_point);

/// Marks that are drawn over the letter before them, and variation selectors.
bool is_combining(char32_t code_point);

/// How many columns of a terminal the character takes: 0, 1 or 2. Of use only for what `printable` leaves as it is.
std::size_t display_width(char32_t code_point);

/// Text for a terminal or an error message: control and invisible characters as `\u{1b}`, stray bytes as `\xff`.
/// Line feeds are escaped too.
std::string printable(std::string_view text);

/// Text of at most `most` bytes as it is; of a longer one the beginning, whole characters, and `…`.
std::string shortened(std::string text, std::size_t most);

}  // namespace refgen::base
