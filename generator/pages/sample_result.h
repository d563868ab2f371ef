#pragma once

#include <optional>
#include <string>

#include "generator/language_kit/example_value.h"
#include "generator/pages/sample_call.h"

namespace refgen::pages {

/// What a call gives back.
struct SampleResult {
  std::string name;  ///< Of the variable that holds it.
  language_kit::Example value;
};

/// The result of an operation, or an example of a model; nothing when the operation returns nothing.
std::optional<SampleResult> sample_result(const SampleInput& input);

}  // namespace refgen::pages
