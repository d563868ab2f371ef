#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "generator/pipeline/run.h"
#include "generator/render/generated_file.h"
#include "generator/render/template_store.h"

namespace refgen::pipeline {

/// Turns jobs into files. Jobs that are equal to those of the call before give the file that they gave; so
/// does, unseen, a job without a template.
class Renderer {
 public:
  /// Begins a run, whether or not it comes as far as rendering.
  void begin_run() { templates_changed_ = false; }
  /// Reads the templates; to be called before `render`.
  void load_templates(const Run& run);
  /// Whether the files of the last `render` are all there, so that the next may have jobs that only keep one.
  [[nodiscard]] bool has_files() const { return !rendered_.empty(); }
  /// Renders on all processors; problems are reported to the run. The files are sorted by path, have their hashes, and
  /// stay until the next call.
  const std::vector<render::GeneratedFile>& render(const Run& run, std::vector<render::RenderJob> jobs);
  /// The override templates of the last call.
  [[nodiscard]] const std::vector<render::OverrideTemplate>& overrides() const { return overrides_; }
  /// Whether this run found other override templates than the one before it that read them.
  [[nodiscard]] bool templates_changed() const { return templates_changed_; }

 private:
  /// A job that was rendered without problems.
  struct Rendered {
    std::string template_name;
    render::View view;
    std::size_t file = 0;  ///< Its place in files_.
    bool taken = false;    ///< By a job of this call.
  };

  /// Whether a job gives the file that is known.
  static bool is_same(const Rendered& known, const render::RenderJob& job);
  /// `known` holds for each job what was known of its path.
  void remember(std::vector<render::RenderJob> jobs, const std::vector<Rendered*>& known);

  std::vector<render::OverrideTemplate> overrides_;
  std::unique_ptr<render::TemplateStore> templates_;
  diagnostics::Sink template_problems_;
  bool templates_changed_ = false;
  std::unordered_map<std::string, Rendered> rendered_;  ///< By path.
  std::vector<render::GeneratedFile> files_;
};

}  // namespace refgen::pipeline
