#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace refgen::base {

/// A number with its noun: `1 entry`, `2 entries`.
std::string counted(std::size_t count, std::string_view one, std::string_view many);

}  // namespace refgen::base
