#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/language_kit/backend.h"
#include "generator/render/template_store.h"
#include "tests/support/linking.h"

namespace refgen::testing {

/// The jobs for the files of a backend's types.
inline std::vector<render::RenderJob> plan_files(const language_kit::Backend& backend, const model::ApiModel& model,
                                                 const language_kit::LanguageOptions& options,
                                                 diagnostics::Sink& sink) {
  std::vector<render::RenderJob> jobs;
  const language_kit::TakeJob take{[&jobs](const render::RenderJob& job) { jobs.push_back(job); }};
  backend.plan_files(model, backend.plan_types(model, options, sink), options, take, sink);
  return jobs;
}

/// What a backend makes of specs, rendered with the built-in templates.
struct BackendFiles {
  BackendFiles(const LinkedSpecs::Files& spec_files, const language_kit::Backend& backend,
               const std::string& docs_url = "")
      : specs(spec_files, grammars_with(backend.rules.grammar)) {
    language_kit::LanguageOptions options;
    options.name_space = std::string(backend.rules.default_namespace);
    options.docs_url = docs_url;
    const auto file_system = base::memory_file_system();
    const render::TemplateStore templates(*file_system, "", specs.sources, specs.sink);
    for (const render::RenderJob& job : plan_files(backend, specs.model, options, specs.sink)) {
      contents[job.path] = templates.render(job.template_name, job.view, specs.sink);
    }
  }

  /// The small grammars, and the backend's own unless there is a small one of its language.
  static std::vector<const model::TypeGrammar*> grammars_with(const model::TypeGrammar& own) {
    std::vector<const model::TypeGrammar*> grammars = small_grammars();
    const bool is_there = std::any_of(grammars.begin(), grammars.end(), [&](const model::TypeGrammar* grammar) {
      return grammar->language == own.language;
    });
    if (!is_there) grammars.push_back(&own);
    return grammars;
  }

  [[nodiscard]] std::string problems() const { return listing(specs.sink, specs.sources); }

  /// The file of that path, or a word that tells that there is none.
  [[nodiscard]] std::string file(const std::string& path) const {
    const auto found = contents.find(path);
    return found == contents.end() ? "no file " + path : found->second;
  }

  LinkedSpecs specs;
  std::map<std::string, std::string> contents;
};

}  // namespace refgen::testing
