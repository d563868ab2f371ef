#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/diagnostics/sink.h"
#include "generator/render/view.h"

namespace refgen::render {

/// A template that was built into the program.
struct BuiltInTemplate {
  std::string_view name;  ///< Path below `templates/`, such as `models/js/module.ts.mustache`.
  std::string_view text;
};

/// All built-in templates, sorted by name.
const std::vector<BuiltInTemplate>& built_in_templates();

/// The templates of a run: the built-in ones, and those of an override folder that replace them file by file.
/// Parsed once, then used from several threads.
class TemplateStore {
 public:
  /// Loads the built-in templates and, when `override_root` is not empty, the files below it with the same names.
  /// Reports override files that name no built-in template (with the nearest name; names that start with a dot are left
  /// alone), templates that do not parse, and override files written for another contract (template_contract.h). Line
  /// ends become line feeds.
  TemplateStore(const base::FileSystem& files, const std::string& override_root, diagnostics::Sources& sources,
                diagnostics::Sink& sink);
  /// The same with other built-in templates, whose texts need not outlive the call.
  TemplateStore(const std::vector<BuiltInTemplate>& built_in, const base::FileSystem& files,
                const std::string& override_root, diagnostics::Sources& sources, diagnostics::Sink& sink);
  ~TemplateStore();
  TemplateStore(const TemplateStore&) = delete;
  TemplateStore& operator=(const TemplateStore&) = delete;

  [[nodiscard]] bool contains(std::string_view name) const;
  /// Renders without escaping. A name that the view does not have is reported at its place in the template, and so is a
  /// flag or list that shall be printed, and a required field that an override file never uses; the result is then of
  /// no use. Precondition: contains(name).
  [[nodiscard]] std::string render(std::string_view name, const View& view, diagnostics::Sink& sink) const;

 private:
  struct Template;

  static std::unique_ptr<Template> parse(std::string source_name, std::string_view text, diagnostics::Sources& sources,
                                         diagnostics::Sink& sink);
  void replace_from(const base::FileSystem& files, const std::string& root, diagnostics::Sources& sources,
                    diagnostics::Sink& sink);

  std::map<std::string, std::unique_ptr<Template>, std::less<>> templates_;
};

}  // namespace refgen::render
