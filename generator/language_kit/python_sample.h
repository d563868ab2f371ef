#pragma once

#include "generator/language_kit/backend.h"

namespace refgen::language_kit {

/// Writes times of a value so that Python 3.9 reads them: `datetime.fromisoformat` takes a final `Z` only since 3.11.
void complete_python_sample(Example& value, const TypePlan& plan, const LanguageOptions& options);

}  // namespace refgen::language_kit
