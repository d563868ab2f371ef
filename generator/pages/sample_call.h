#pragma once

#include <string>

#include "generator/language_kit/backend.h"
#include "generator/language_kit/declaration_index.h"
#include "generator/model/api_model.h"

namespace refgen::pages {

/// What a sample of an entity in one language is made from. References must outlive the calls.
struct SampleInput {
  const model::ApiModel& model;
  model::EntityRef ref;
  const model::Entry& entry;  ///< The entity's table in the language.
  const language_kit::Backend& backend;
  const language_kit::LanguageOptions& options;
  const language_kit::TypePlan& types;                 ///< Of the same language.
  const language_kit::DeclarationIndex& declarations;  ///< Of these types.
  const language_kit::SampleCompleter& complete;       ///< Of the backend; may be empty.

  [[nodiscard]] const model::Entity& entity() const { return model.entity(ref); }
};

/// A call of the operation as code of the language, set-up lines first.
std::string sample_call(const SampleInput& input);

/// The operation as a complete curl command. The set-up lines of its options are headers; without any, one header
/// shows where the key goes.
std::string sample_command(const SampleInput& input);

/// The value that an operation returns, or an example of a model, as code: the value of a variable. Empty when nothing
/// is returned.
std::string sample_response(const SampleInput& input);

}  // namespace refgen::pages
