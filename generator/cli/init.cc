#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "generator/base/file_system.h"
#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/cli/commands.h"
#include "generator/cli/problems.h"
#include "generator/cli/starter_files.h"
#include "generator/diagnostics/codes.h"
#include "generator/render/template_contract.h"
#include "generator/render/template_store.h"

namespace refgen::cli {
namespace {

using base::FileKind;
using base::FileSystem;

constexpr const char* configuration_path = "refgen.yaml";
constexpr const char* specs_folder = "specs";
constexpr const char* spec_path = "specs/message.mdx";

void report_failure(const std::string& path, const std::string& reason, diagnostics::Sink& sink) {
  const std::string message = fmt::format("cannot write '{}': {}", base::printable(path), reason);
  sink.report({&diagnostics::codes::write_failed, {}, message, "", {}});
}

bool write(FileSystem& files, const std::string& path, std::string_view content, diagnostics::Sink& sink) {
  const auto created = files.create_file(path, content);
  if (!created.ok()) {
    report_failure(path, created.error(), sink);
    return false;
  }
  print_data(fmt::format("wrote {}\n", base::printable(path)));
  return true;
}

bool write_spec(FileSystem& files, diagnostics::Sink& sink) {
  const auto created = files.create_directory(specs_folder);
  if (created.ok()) return write(files, spec_path, starter_spec, sink);
  report_failure(specs_folder, created.error(), sink);
  return false;
}

/// Creates the folders above a path that are missing.
bool create_folders(FileSystem& files, const std::string& path, diagnostics::Sink& sink) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    const std::string folder = path.substr(0, slash);
    if (files.kind(folder) != FileKind::missing) continue;
    const auto created = files.create_directory(folder);
    if (created.ok()) continue;
    report_failure(folder, created.error(), sink);
    return false;
  }
  return true;
}

ExitCode write_templates(FileSystem& files, const Options& options) {
  const std::vector<render::BuiltInTemplate>& templates = render::built_in_templates();
  const auto path_of = [&](const render::BuiltInTemplate& entry) {
    return base::join_path(*options.templates, entry.name);
  };
  for (const render::BuiltInTemplate& entry : templates) {
    if (files.kind(path_of(entry)) == FileKind::missing) continue;
    return refuse(options.color,
                  fmt::format("there is a '{}' already; nothing was written", base::printable(path_of(entry))),
                  "name a folder without templates");
  }
  diagnostics::Sink sink;
  const bool written = std::all_of(templates.begin(), templates.end(), [&](const render::BuiltInTemplate& entry) {
    return create_folders(files, path_of(entry), sink) &&
           write(files, path_of(entry), render::contract_line() + '\n' + std::string(entry.text), sink);
  });
  if (written && !options.quiet) {
    print_message(fmt::format("next: change some, delete the others, and refgen generate --templates {}\n",
                              base::printable(*options.templates)));
  }
  return print_problems(sink, {}, problem_style(options));
}

}  // namespace

ExitCode init(const Options& options) {
  const std::unique_ptr<FileSystem> files = base::disk_file_system();
  if (options.templates) return write_templates(*files, options);
  if (files->kind(configuration_path) != FileKind::missing) {
    return refuse(options.color, "there is a 'refgen.yaml' here already; nothing was written",
                  "edit it, or move it away for a fresh one");
  }
  diagnostics::Sink sink;
  const bool first_spec = files->kind(specs_folder) == FileKind::missing;
  const bool written =
      (!first_spec || write_spec(*files, sink)) && write(*files, configuration_path, starter_configuration, sink);
  if (written && !options.quiet) print_message("next: refgen generate\n");
  return print_problems(sink, {}, problem_style(options));
}

}  // namespace refgen::cli
