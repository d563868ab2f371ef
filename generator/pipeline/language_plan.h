#pragma once

#include <optional>
#include <vector>

#include "generator/language_kit/backend.h"
#include "generator/pages/pages.h"
#include "generator/pipeline/run.h"

namespace refgen::pipeline {

/// Everything that a run will have in one language, before it is rendered. Pages refer to the other members: a plan
/// stays where it was made.
struct LanguagePlan {
  LanguagePlan() = default;
  LanguagePlan(const LanguagePlan&) = delete;
  LanguagePlan& operator=(const LanguagePlan&) = delete;

  /// Lets go of what takes room.
  void clear();

  const language_kit::Backend* backend = nullptr;
  language_kit::LanguageOptions options;
  language_kit::TypePlan types;
  bool has_models = false;               ///< The backend's plan_files is to be called, which costs memory.
  std::optional<pages::PagePlan> pages;  ///< Absent when a run makes models only.
};

/// The backends a run writes, in the order of their ids.
std::vector<const language_kit::Backend*> configured_backends(const Run& run);

/// The plans of the configured languages, in the order of their ids. `unchanged` is that of pages::PageInput. The model
/// must outlive them.
std::vector<LanguagePlan> plan_languages(const Run& run, const model::ApiModel& model,
                                         const pages::Unchanged& unchanged);

}  // namespace refgen::pipeline
