#include <fmt/format.h>

#include <memory>

#include "generator/base/file_system.h"
#include "generator/cli/commands.h"
#include "generator/cli/problems.h"
#include "generator/cli/starter_files.h"
#include "generator/diagnostics/codes.h"

namespace refgen::cli {
namespace {

using base::FileKind;
using base::FileSystem;

constexpr const char* configuration_path = "refgen.yaml";
constexpr const char* specs_folder = "specs";
constexpr const char* spec_path = "specs/message.mdx";

void report_failure(const char* path, const std::string& reason, diagnostics::Sink& sink) {
  const std::string message = fmt::format("cannot write '{}': {}", path, reason);
  sink.report({&diagnostics::codes::write_failed, {}, message, "", {}});
}

bool write(FileSystem& files, const char* path, std::string_view content, diagnostics::Sink& sink) {
  const auto created = files.create_file(path, content);
  if (!created.ok()) {
    report_failure(path, created.error(), sink);
    return false;
  }
  print_data(fmt::format("wrote {}\n", path));
  return true;
}

bool write_spec(FileSystem& files, diagnostics::Sink& sink) {
  const auto created = files.create_directory(specs_folder);
  if (created.ok()) return write(files, spec_path, starter_spec, sink);
  report_failure(specs_folder, created.error(), sink);
  return false;
}

}  // namespace

ExitCode init(const Options& options) {
  const std::unique_ptr<FileSystem> files = base::disk_file_system();
  if (files->kind(configuration_path) != FileKind::missing) {
    return refuse(options.color, "there is a 'refgen.yaml' here already; nothing was written",
                  "edit it, or move it away for a fresh one");
  }
  diagnostics::Sink sink;
  const bool first_spec = files->kind(specs_folder) == FileKind::missing;
  const bool written =
      (!first_spec || write_spec(*files, sink)) && write(*files, configuration_path, starter_configuration, sink);
  if (written && !options.quiet) print_message("next: refgen generate\n");
  return print_problems(sink, {}, options.color, options.quiet);
}

}  // namespace refgen::cli
