#pragma once

#include <string>

namespace refgen::base {

/// Whether a path fits a pattern of `*`, `?` and `[…]`, as POSIX fnmatch reads them without flags: `*` also stands for
/// folders.
bool fits_glob(const std::string& pattern, const std::string& path);

}  // namespace refgen::base
