#pragma once

#include <string>

namespace refgen::cli {

/// A script that makes fish complete the command lines of refgen.
std::string fish_completion();

}  // namespace refgen::cli
