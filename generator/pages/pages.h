#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/language_kit/backend.h"
#include "generator/model/api_model.h"
#include "generator/pages/common_content.h"
#include "generator/pages/page_reuse.h"
#include "generator/render/generated_file.h"

namespace refgen::pages {

/// What the pages of one language are made from. References must outlive the plan.
struct PageInput {
  const model::ApiModel& model;
  std::shared_ptr<const CommonContent> common;  ///< Of the same model.
  const language_kit::Backend& backend;         ///< The language of the pages.
  const std::vector<const language_kit::Backend*>&
      backends;  ///< All languages that have pages, for "also available in".
  const language_kit::LanguageOptions& options;
  const language_kit::TypePlan& types;   ///< Of the same language, for samples.
  std::string_view theme;                ///< Folder below templates/docs.
  const Unchanged& unchanged = nothing;  ///< Since the files were made that may be kept.

  static const Unchanged nothing;
};

/// Files of the pages of one language that are planned together: a page and its plain-Markdown twin, or an index.
struct PagePart {
  std::vector<std::string> paths;  ///< In the order of the jobs.
  std::string spec;                ///< The spec file they come from; empty for indexes.
  diagnostics::Span span;          ///< Where a problem with a path is reported.
};

/// The reference pages of one language before any is written: a page and a plain-Markdown twin per spec that has
/// entries in it, prose pages, index, sidebar, search index and llms.txt. Paths start with `docs/<language>/`. Cheap to
/// make; what costs is `jobs`, which may be called from several threads and in any order.
class PagePlan {
 public:
  explicit PagePlan(const PageInput& input);
  ~PagePlan();
  PagePlan(const PagePlan&) = delete;
  PagePlan& operator=(const PagePlan&) = delete;

  [[nodiscard]] const std::vector<PagePart>& parts() const;
  /// Whether a part would come out as it did before what has changed.
  [[nodiscard]] bool keeps(std::size_t part) const;
  [[nodiscard]] std::vector<render::RenderJob> jobs(std::size_t part) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

/// The jobs of all parts.
std::vector<render::RenderJob> plan_pages(const PageInput& input, diagnostics::Sink& sink);

}  // namespace refgen::pages
