#include "generator/pipeline/configuration.h"

#include <algorithm>

#include "generator/base/memory_file_system.h"
#include "generator/base/path.h"
#include "generator/language_kit/registry.h"
#include "tests/fuzz/properties.h"
#include "tests/fuzz/targets.h"
#include "tests/support/memory_run.h"

namespace refgen::fuzzing {
namespace {

void require_below_project(const std::string& path) {
  if (path.empty()) return;
  const std::vector<std::string_view> parts = base::path_parts(path);
  require(path.starts_with('/') && !parts.empty() && parts[0] == "project", "paths lie beside the configuration");
  require(std::find(parts.begin(), parts.end(), "..") == parts.end(), "paths do not lead upwards");
}

/// What is said about it, and without errors what it says.
std::string read(std::string_view input) {
  base::MemoryFileSystem files;
  testing::put_file(files, "/project/refgen.yaml", input);
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  const auto& backends = language_kit::built_in_backends();
  const pipeline::Configuration read =
      pipeline::read_configuration(files, "/project/refgen.yaml", backends, sources, sink);
  std::string all = checked_listing(sink, sources);
  if (sink.has_errors()) return all;  // Nobody goes on with it.
  for (const std::string& path : {read.specs, read.output, read.templates, read.baseline}) {
    require_below_project(path);
    all += path + '\n';
  }
  for (const language_kit::Backend* backend : backends) {
    const language_kit::LanguageOptions options = pipeline::language_options(read, *backend);
    require(!options.name_space.empty(), "every language has a namespace");
    all += options.name_space + '\n' + options.client + '\n' + options.docs_url + '\n' + options.api_base_url + '\n';
  }
  return all;
}

}  // namespace

void configuration(std::string_view input) { require(read(input) == read(input), "two runs read the same"); }

}  // namespace refgen::fuzzing
