#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::cli {

/// Help for a word that is none of the known ones: `did you mean 'check'?`, or all of them when none is near.
std::string suggestion(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace refgen::cli
