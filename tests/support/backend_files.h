#pragma once

#include <map>
#include <memory>
#include <string>

#include "generator/base/file_system.h"
#include "generator/language_kit/backend.h"
#include "generator/render/template_store.h"
#include "tests/support/linking.h"

namespace refgen::testing {

/// What a backend makes of specs, rendered with the built-in templates.
struct BackendFiles {
  BackendFiles(const LinkedSpecs::Files& spec_files, const language_kit::Backend& backend,
               const std::string& docs_url = "")
      : specs(spec_files) {
    language_kit::LanguageOptions options;
    options.name_space = std::string(backend.rules.default_namespace);
    options.docs_url = docs_url;
    const auto file_system = base::memory_file_system();
    const render::TemplateStore templates(*file_system, "", specs.sources, specs.sink);
    for (const render::RenderJob& job : backend.plan(specs.model, options, specs.sink)) {
      contents[job.path] = templates.render(job.template_name, job.view, specs.sink);
    }
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
