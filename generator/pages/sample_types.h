#pragma once

#include <optional>

#include "generator/language_kit/example_value.h"
#include "generator/pages/sample_call.h"

namespace refgen::pages {

/// Makes a sample's value one of the generated type.
void give_sample_type(language_kit::Example& value, const language_kit::TypeUse& type, const SampleInput& input);

/// The generated type of the model, or list of models, in a row; nothing when it holds none.
std::optional<language_kit::TypeUse> type_of_models(const SampleInput& input, const model::Row& row);
/// The generated type of an entity's table in this role; nothing when there is none.
std::optional<language_kit::TypeUse> type_of_entity(const SampleInput& input, render::SymbolRole role);

/// The member of the operation's options that a parameter is, or null.
const language_kit::FieldDeclaration* option_of(const SampleInput& input, const model::Row& parameter);

/// The generated type of a parameter: that of the options, when it holds them all.
std::optional<language_kit::TypeUse> type_of_parameter(const SampleInput& input, const model::Row& parameter);

}  // namespace refgen::pages
