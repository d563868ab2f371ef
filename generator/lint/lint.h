#pragma once

#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/language_kit/backend.h"
#include "generator/model/api_model.h"
#include "generator/spec/spec_document.h"

namespace refgen::lint {

/// What rules look at. Everything must outlive the calls.
struct Subject {
  const std::vector<spec::SpecDocument>& documents;  ///< One for each spec of the model, in the same order.
  const model::ApiModel& model;
  const std::vector<const language_kit::Backend*>& backends;
  const diagnostics::Sources& sources;
};

/// Tries every rule that reading, linking and planning do not try anyway.
void lint(const Subject& subject, diagnostics::Sink& sink);

}  // namespace refgen::lint
