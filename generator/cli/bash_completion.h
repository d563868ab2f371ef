#pragma once

#include <string>

namespace refgen::cli {

/// A script that makes bash complete the command lines of refgen.
std::string bash_completion();

}  // namespace refgen::cli
