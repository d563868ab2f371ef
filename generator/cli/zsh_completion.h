#pragma once

#include <string>
#include <string_view>

namespace refgen::cli {

/// A text between the single quotes and square brackets of a description.
std::string zsh_description(std::string_view text);

/// A script that makes zsh complete the command lines of refgen.
std::string zsh_completion();

}  // namespace refgen::cli
