#pragma once

#include "generator/language_kit/backend.h"

namespace refgen::language_kit {

/// Writes into a value that has a generated type (typed_example.h) what Java needs beyond literals: constants of
/// enumerations and the suffixes of numbers.
void complete_java_sample(Example& value, const TypePlan& plan, const LanguageOptions& options);

}  // namespace refgen::language_kit
