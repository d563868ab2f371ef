#pragma once

#include <memory>
#include <string>
#include <vector>

#include "generator/base/memory_file_system.h"
#include "generator/base/path.h"
#include "generator/language_kit/registry.h"
#include "generator/pipeline/write_output.h"
#include "generator/publish/output_plan.h"
#include "tests/support/reading.h"

namespace refgen::testing {

/// Creates a file and the folders above it.
inline void put_file(base::FileSystem& files, const std::string& path, std::string_view content) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    if (!files.create_directory(path.substr(0, slash)).ok()) return;
  }
  if (files.kind(path) == base::FileKind::file && !files.remove_file(path).ok()) return;
  (void)files.create_file(path, content);
}

/// Every file below a folder, relative to it, in order.
inline std::vector<std::string> list_files(const base::FileSystem& files, const std::string& root,
                                           const std::string& below = "") {
  std::vector<std::string> paths;
  const auto entries = files.list(base::join_path(root, below));
  if (!entries.ok()) return paths;
  for (const base::DirectoryEntry& entry : entries.value()) {
    const std::string path = base::join_path(below, entry.name);
    if (entry.kind != base::FileKind::directory) {
      paths.push_back(path);
      continue;
    }
    for (std::string& inner : list_files(files, root, path)) paths.push_back(std::move(inner));
  }
  return paths;
}

/// Copies a tree of the machine's disk into a file system in memory.
inline void copy_tree(const std::string& from, base::FileSystem& files, const std::string& to) {
  const auto disk = base::disk_file_system();
  for (const std::string& path : list_files(*disk, from)) {
    if (const auto content = disk->read_file(base::join_path(from, path)); content.ok()) {
      put_file(files, base::join_path(to, path), content.value());
    }
  }
}

/// One run of the whole pipeline over `specs` and `output` of a file system.
struct PipelineRun {
  explicit PipelineRun(
      base::FileSystem& file_system, pipeline::Configuration options = {},
      pipeline::Part part_of_output = pipeline::Part::all,
      const std::vector<const language_kit::Backend*>& all_backends = language_kit::built_in_backends())
      : files(file_system), configuration(std::move(options)), backends(all_backends), part(part_of_output) {}

  [[nodiscard]] pipeline::Run run() {
    return {files, configuration, backends, part, only_languages, sources, sink, {}};
  }
  publish::OutputPlan plan() { return pipeline::make_plan(run(), counts); }
  /// Plans and, without errors, writes. `wait` as another run writes to the same folder.
  publish::OutputPlan generate(const pipeline::Wait& wait = [] { return false; }) {
    const auto make_plan = [this](pipeline::InputCounts& found, publish::Staging& staging) {
      pipeline::Run staged = run();
      staged.staging = &staging;
      return pipeline::make_plan(staged, found);
    };
    pipeline::WrittenOutput written = pipeline::write_output(files, configuration.output, sink, make_plan, wait);
    counts = written.counts;
    return std::move(written.plan);
  }
  [[nodiscard]] std::string problems() const { return listing(sink, sources); }

  base::FileSystem& files;
  pipeline::Configuration configuration;
  const std::vector<const language_kit::Backend*>& backends;
  pipeline::Part part;
  std::vector<std::string> only_languages;
  diagnostics::Sources sources;
  diagnostics::Sink sink{{}, sources};
  pipeline::InputCounts counts;
};

}  // namespace refgen::testing
