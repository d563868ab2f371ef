#pragma once

#include <string>
#include <string_view>

namespace refgen::base {

/// The text with everything taken away in which two file names may differ and still be one file on some system:
/// capitals become small letters, letters with marks become the letter followed by its marks in a fixed order,
/// invisible characters vanish. Two names are the same file on such a system when their folded texts are equal. Not for
/// display.
std::string fold_spelling(std::string_view text);

}  // namespace refgen::base
