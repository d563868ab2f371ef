#pragma once

#include <optional>
#include <string>

#include "generator/pages/sample_call.h"

namespace refgen::pages {

/// The name of the variable that holds what a call of the operation gives back, or an example of the model; nothing
/// when the operation returns nothing.
std::optional<std::string> result_name(const SampleInput& input);

}  // namespace refgen::pages
