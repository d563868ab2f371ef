#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/language_kit/backend.h"
#include "generator/model/api_model.h"
#include "generator/render/generated_file.h"

namespace refgen::pages {

/// What the pages of one language are made from. References must outlive the call.
struct PageInput {
  const model::ApiModel& model;
  const language_kit::Backend& backend;  ///< The language of the pages.
  const std::vector<const language_kit::Backend*>&
      backends;  ///< All languages that have pages, for "also available in".
  const language_kit::LanguageOptions& options;
  const language_kit::TypePlan& types;            ///< Of the same language, for samples.
  std::string_view theme;                         ///< Folder below templates/docs.
  const std::vector<bool>& unchanged = no_specs;  ///< Of each spec, whether it may keep its page (page_reuse.h). Empty:
                                                  ///< none may.

  static const std::vector<bool> no_specs;
};

/// The reference pages of one language: a page and a plain-Markdown twin per spec that has entries in it, prose pages,
/// index, sidebar, search index and llms.txt. Paths start with `docs/<language>/`. Jobs of pages that are kept have
/// neither template nor view.
std::vector<render::RenderJob> plan_pages(const PageInput& input, diagnostics::Sink& sink);

}  // namespace refgen::pages
