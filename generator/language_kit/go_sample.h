#pragma once

#include "generator/language_kit/example_value.h"
#include "generator/language_kit/go_types.h"

namespace refgen::language_kit {

/// Writes into a value that has a generated type (typed_example.h) what Go needs beyond literals: types of lists and
/// maps, pointers, constants of enumerations, times. The types are qualified, as code of another package has them.
void complete_go_sample(Example& value, const GoModule& module);

}  // namespace refgen::language_kit
