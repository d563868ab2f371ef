#pragma once

#include "generator/language_kit/backend.h"

namespace refgen::language_kit {

/// Writes into a value that has a generated type (typed_example.h) what PHP needs beyond literals: the cases of
/// enumerations.
SampleCompleter php_sample_completer(const TypePlan& plan, const LanguageOptions& options);

}  // namespace refgen::language_kit
