#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/pipeline/language_plan.h"
#include "generator/publish/comparison.h"
#include "generator/render/output_budget.h"
#include "generator/render/template_store.h"

namespace refgen::pipeline {

/// Turns the plans of languages into files. Remembers the hashes of what it made, so that pages that are kept need not
/// be made again as long as they stand where they belong.
class Renderer {
 public:
  /// Begins a run, whether or not it comes as far as rendering.
  void begin_run() { templates_changed_ = false; }
  /// Reads the templates; to be called before `render`.
  void load_templates(const Run& run);
  /// Whether pages of the last `render` may be kept.
  [[nodiscard]] bool has_files() const { return !known_.empty(); }
  /// Renders on all processors, one file after another, and hands each on. Problems are reported to the run: of the
  /// models' files, of templates, and of paths that cannot be written beside each other. The plans are used up: each
  /// goes as soon as its language is done, because all of them and all that is known of the files take much room.
  /// `unchanged` as for plan_languages.
  void render(const Run& run, const model::ApiModel& model, const pages::Unchanged& unchanged,
              std::vector<LanguagePlan> plans, publish::Comparison& output);
  /// The override templates of the last call.
  [[nodiscard]] const std::vector<render::OverrideTemplate>& overrides() const { return overrides_; }
  /// Whether this run found other override templates than the one before it that read them.
  [[nodiscard]] bool templates_changed() const { return templates_changed_; }

 private:
  /// What is planned and rendered together: the models of a language, or a part of its pages.
  struct Unit {
    std::size_t language = 0;  ///< Index of the plan.
    const LanguagePlan* plan = nullptr;
    std::optional<std::size_t> part;          ///< Nothing: the models.
    std::vector<render::GeneratedFile> made;  ///< Without contents.
    diagnostics::Sink problems;
  };
  using Hashes = std::unordered_map<std::string, std::string>;
  /// What may be kept of the run before, while it is rendered anew.
  struct Kept {
    Hashes hashes;
    std::set<std::string_view> specs;  ///< Those that have not changed; empty when more than texts changed elsewhere.
  };

  static std::vector<Unit> units_of(const std::vector<LanguagePlan>& plans);
  void render_unit(Unit& unit, const model::ApiModel& model, const Kept& kept, render::OutputBudget& budget,
                   publish::Comparison& output) const;
  static bool keep_part(Unit& unit, const Kept& kept, publish::Comparison& output);
  static bool keep_model(const render::RenderJob& job, Unit& unit, const Kept& kept, publish::Comparison& output);
  void render_job(const render::RenderJob& job, Unit& unit, render::OutputBudget& budget,
                  publish::Comparison& output) const;
  void finish(const Run& run, const Kept& kept, const render::OutputBudget& budget, std::vector<Unit>& units);
  static void check_paths(std::vector<Unit>& units, diagnostics::Sink& problems);

  std::vector<render::OverrideTemplate> overrides_;
  std::unique_ptr<render::TemplateStore> templates_;
  diagnostics::Sink template_problems_;
  bool templates_changed_ = false;
  Hashes known_;  ///< Of the files of the last `render`, by path, when none had a problem.
};

}  // namespace refgen::pipeline
