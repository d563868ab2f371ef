#pragma once

#include <string>

namespace refgen::cli {

/// A script that makes zsh complete the command lines of refgen.
std::string zsh_completion();

}  // namespace refgen::cli
