#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/base/limits.h"
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

/// A file that replaces a built-in template.
struct OverrideTemplate {
  std::string name;  ///< As the built-in one has it.
  std::string path;
  std::string text;

  bool operator==(const OverrideTemplate&) const = default;
};

/// Reads the files below an override folder; an empty root has none. Names that start with a dot are left alone. What
/// cannot be read is reported and left out.
std::vector<OverrideTemplate> read_override_templates(const base::FileSystem& files, const std::string& root,
                                                      diagnostics::Sink& sink, const base::Limits& limits = {});

/// The templates of a run: the built-in ones, and those of an override folder that replace them file by file.
/// Parsed once, then used from several threads.
class TemplateStore {
 public:
  /// Loads the built-in templates and puts those of the user in their places. Reports override files that name no
  /// built-in template (with the nearest name), templates that do not parse, and override files written for another
  /// contract (template_contract.h). Line ends become line feeds.
  TemplateStore(const std::vector<OverrideTemplate>& overrides, diagnostics::Sources& sources, diagnostics::Sink& sink);
  /// The same for the files below `override_root`, when that is not empty.
  TemplateStore(const base::FileSystem& files, const std::string& override_root, diagnostics::Sources& sources,
                diagnostics::Sink& sink);
  /// The same with other built-in templates, whose texts need not outlive the call, and a folder of override files.
  TemplateStore(const std::vector<BuiltInTemplate>& built_in, const base::FileSystem& files,
                const std::string& override_root, diagnostics::Sources& sources, diagnostics::Sink& sink);
  ~TemplateStore();
  TemplateStore(const TemplateStore&) = delete;
  TemplateStore& operator=(const TemplateStore&) = delete;

  /// The sources that the store has added: whoever does away with the store may remove them.
  [[nodiscard]] const std::vector<diagnostics::SourceId>& sources() const { return source_ids_; }
  [[nodiscard]] bool contains(std::string_view name) const;
  /// Renders without escaping. A name that the view does not have is reported at its place in the template, and so is a
  /// flag or list that shall be printed, and a required field that an override file never uses; the result is then of
  /// no use. Precondition: contains(name).
  [[nodiscard]] std::string render(std::string_view name, const View& view, diagnostics::Sink& sink) const;

 private:
  struct Template;

  TemplateStore(const std::vector<BuiltInTemplate>& built_in, const std::vector<OverrideTemplate>& overrides,
                diagnostics::Sources& sources, diagnostics::Sink& sink);
  std::unique_ptr<Template> parse(std::string source_name, std::string_view text, diagnostics::Sources& sources,
                                  diagnostics::Sink& sink);
  void replace(const std::vector<OverrideTemplate>& overrides, diagnostics::Sources& sources, diagnostics::Sink& sink);

  std::vector<diagnostics::SourceId> source_ids_;
  std::map<std::string, std::unique_ptr<Template>, std::less<>> templates_;
};

}  // namespace refgen::render
