#include "generator/pipeline/pipeline.h"

#include <nlohmann/json.hpp>

#include "generator/base/memory_file_system.h"
#include "generator/spec/front_matter.h"
#include "generator/spec/yaml_reader.h"
#include "tests/fuzz/properties.h"
#include "tests/fuzz/targets.h"
#include "tests/support/memory_run.h"

namespace refgen::fuzzing {
namespace {

constexpr std::string_view separator = "=== ";

/// Puts a spec below the specs. The disk would give no other names.
void put_spec(base::FileSystem& files, std::string_view path, std::string_view text) {
  std::string below = "/specs";
  for (const std::string_view part : base::path_parts(path)) {
    if (part != "." && part != "..") below += '/' + std::string(part);
  }
  if (files.kind(below) == base::FileKind::missing) testing::put_file(files, below, text);
}

void put_specs(base::FileSystem& files, std::string_view input) {
  testing::put_file(files, "/specs/index.mdx", "---\ntitle: Start\n---\n");
  std::string_view path = "user.mdx";
  while (true) {
    const std::size_t end = input.starts_with(separator) ? 0 : input.find("\n=== ");
    put_spec(files, path, input.substr(0, end == std::string_view::npos ? end : end + (end > 0 ? 1 : 0)));
    if (end == std::string_view::npos) return;
    input.remove_prefix(end + (end > 0 ? 1 : 0) + separator.size());
    const std::size_t line_end = std::min(input.find('\n'), input.size());
    path = input.substr(0, line_end);
    input.remove_prefix(std::min(line_end + 1, input.size()));
  }
}

void require_good_page(const std::string& text) {
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  const diagnostics::SourceId id = sources.add("page", text);
  require_readable(text);
  const auto parts = spec::split_front_matter(sources, id, sink);
  require(parts && spec::read_yaml(sources, id, parts->yaml_begin, parts->yaml_end, sink), "front matter can be read");
}

void require_good_file(const publish::PlannedFile& file) {
  require(base::unsafe_path_reason(file.path).empty(), "files lie below the output folder");
  if (file.path.ends_with(".json")) require(nlohmann::json::accept(file.content), "JSON can be read");
  if (file.path.ends_with(".mdx") || file.path.ends_with(".md")) require_good_page(file.content);
}

std::string generated(base::FileSystem& files) {
  testing::PipelineRun run(files);
  run.configuration.specs = "/specs";
  run.configuration.output = "/output";
  const publish::OutputPlan plan = run.plan();
  std::string all = checked_listing(run.sink, run.sources);
  if (run.sink.has_errors()) return all;
  for (const publish::PlannedFile& file : plan.files) {
    require_good_file(file);
    all += file.path + '\n' + file.content;
  }
  return all;
}

void lint(base::FileSystem& files) {
  testing::PipelineRun run(files);
  run.configuration.specs = "/specs";
  (void)pipeline::lint(run.run(), run.counts);
  (void)checked_listing(run.sink, run.sources);
}

}  // namespace

void pipeline(std::string_view input) {
  base::MemoryFileSystem files;
  put_specs(files, input);
  lint(files);
  require(generated(files) == generated(files), "two runs generate the same");
}

}  // namespace refgen::fuzzing
