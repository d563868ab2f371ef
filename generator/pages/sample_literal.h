#pragma once

#include <cstddef>
#include <string>

#include "generator/language_kit/backend.h"
#include "generator/language_kit/example_value.h"

namespace refgen::pages {

/// A value as a literal of a language. Objects take several lines; all but the first are indented by `depth` levels.
std::string sample_literal(const language_kit::Example& value, const language_kit::LanguageRules& rules,
                           std::size_t depth);

/// `format` with `text` in place of its `{}`, if it has one.
std::string fill_in(std::string_view format, std::string_view text);

}  // namespace refgen::pages
