#include "generator/pipeline/spec_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/base/parallel.h"
#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/limit_problem.h"
#include "generator/publish/manifest.h"
#include "generator/spec/discover.h"
#include "generator/spec/parse.h"

namespace refgen::pipeline {
namespace {

using language_kit::Backend;
using Contents = std::vector<std::optional<std::string>>;

std::vector<std::string> sample_extensions(const std::vector<const Backend*>& backends) {
  std::vector<std::string> extensions = {"json"};
  for (const Backend* backend : backends) extensions.emplace_back(backend->rules.sample_extension);
  return extensions;
}

/// Reads files on all processors; one that cannot be read is reported and left out. One that is gone since its folder
/// was listed was deleted, as a change of branches under `watch` does by hundreds: it is left out like any other.
Contents read_files(const Run& run, const std::vector<std::string>& paths) {
  Contents contents(paths.size());
  std::vector<diagnostics::Sink> sinks(paths.size());
  base::parallel_for(paths.size(), [&](std::size_t i) {
    const std::string path = base::join_path(run.configuration.specs, paths[i]);
    auto content = run.files.read_file_up_to(path, run.limits.file_size);
    if (content.ok()) {
      contents[i] = std::move(content.value());
      if (!contents[i]) sinks[i].report(diagnostics::too_large_to_read(run.limits, "file", path));
    } else if (run.files.kind(path) != base::FileKind::missing) {
      sinks[i].report({&diagnostics::codes::cannot_read,
                       {},
                       fmt::format("cannot read '{}': {}", base::printable(path), content.error()),
                       "",
                       {}});
    }
  });
  for (diagnostics::Sink& sink : sinks) run.sink.take(std::move(sink));
  return contents;
}

}  // namespace

void SpecReader::read(const Run& run) {
  const spec::SpecTree tree = spec::discover(run.files, run.configuration.specs, sample_extensions(run.backends),
                                             publish::manifest_name, run.sink, run.limits);
  if (run.progress) run.progress("reading", 0, tree.specs.size());
  changes_.clear();
  read_documents(run, tree.specs);
  read_samples(run, tree.samples);
  std::sort(changes_.begin(), changes_.end());
  if (run.progress) run.progress("reading", tree.specs.size(), tree.specs.size());
}

std::optional<std::size_t> SpecReader::find_unchanged(const Run& run, const std::string& path,
                                                      const std::optional<std::string>& text) {
  const auto known = known_.find(path);
  if (known == known_.end()) {
    if (text) changes_.push_back(path);
    return std::nullopt;
  }
  const std::size_t place = known->second;
  known_.erase(known);
  if (text && run.sources[sources_[place]].text() == *text) return place;
  run.sources.remove(sources_[place]);
  changes_.push_back(path);
  return std::nullopt;
}

void SpecReader::read_documents(const Run& run, const std::vector<std::string>& paths) {
  Contents contents = read_files(run, paths);
  std::vector<std::optional<std::size_t>> unchanged;
  for (std::size_t i = 0; i < paths.size(); ++i) unchanged.push_back(find_unchanged(run, paths[i], contents[i]));
  for (const auto& [path, place] : known_) {
    run.sources.remove(sources_[place]);
    changes_.push_back(path);
  }
  known_.clear();

  std::vector<diagnostics::SourceId> sources;
  std::vector<std::optional<std::size_t>> places;  // where the documents are among the old ones
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (!contents[i]) continue;
    known_.emplace_hint(known_.end(), paths[i], sources.size());
    places.push_back(unchanged[i]);
    sources.push_back(
        unchanged[i] ? sources_[*unchanged[i]]
                     : run.sources.add(base::join_path(run.configuration.specs, paths[i]), std::move(*contents[i])));
  }
  std::vector<const std::string*> names;
  for (const auto& [path, place] : known_) names.push_back(&path);

  std::vector<spec::SpecDocument> documents(sources.size());
  std::vector<diagnostics::Sink> problems(sources.size());
  base::parallel_for(sources.size(), [&](std::size_t i) {
    if (places[i]) {
      documents[i] = std::move(documents_[*places[i]]);
      problems[i] = std::move(problems_[*places[i]]);
    } else {
      documents[i] = spec::parse_spec(*names[i], run.sources, sources[i], problems[i], run.limits);
      documents[i].revision = revision_ + i;
    }
  });
  revision_ += sources.size();
  documents_ = std::move(documents);
  sources_ = std::move(sources);
  problems_ = std::move(problems);
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    run.sink.policy().add_ignores(documents_[i].ignores);
    run.sink.take(diagnostics::Sink(problems_[i]));
  }
}

std::vector<std::string> SpecReader::spec_paths() const {
  std::vector<std::string> paths;
  for (const auto& [path, place] : known_) paths.push_back(path);
  return paths;
}

void SpecReader::read_samples(const Run& run, const std::vector<std::string>& paths) {
  Contents contents = read_files(run, paths);
  std::map<std::string, std::string> before;
  for (model::SampleFile& sample : samples_) before.emplace(std::move(sample.path), std::move(sample.content));
  samples_.clear();
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (!contents[i]) continue;
    const auto known = before.find(paths[i]);
    if (known == before.end() || known->second != *contents[i]) changes_.push_back(paths[i]);
    if (known != before.end()) before.erase(known);
    samples_.push_back({paths[i], std::move(*contents[i])});
  }
  for (const auto& [path, text] : before) changes_.push_back(path);
}

}  // namespace refgen::pipeline
