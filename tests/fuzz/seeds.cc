#include "tests/fuzz/seeds.h"

#include <algorithm>
#include <map>
#include <set>

#include "generator/publish/manifest.h"
#include "tests/support/memory_run.h"

namespace refgen::fuzzing {
namespace {

using Seeds = std::vector<Seed>;

/// The files below a folder whose names end so.
Seeds read_files(const std::string& folder, std::string_view ending) {
  const auto disk = base::disk_file_system();
  Seeds seeds;
  for (const std::string& path : testing::list_files(*disk, folder)) {
    if (path.ends_with(ending)) seeds.push_back({path, disk->read_file(base::join_path(folder, path)).value()});
  }
  return seeds;
}

Seeds specs(const std::string& root) {
  Seeds seeds = read_files(root + "/specs", ".mdx");
  Seeds goldens = read_files(root + "/tests/golden/specs", ".mdx");
  std::move(goldens.begin(), goldens.end(), std::back_inserter(seeds));
  return seeds;
}

/// Puts a byte before each seed that chooses one of so many things to do with it, all of them in turn.
Seeds with_choices(Seeds seeds, std::size_t count) {
  for (std::size_t i = 0; i < seeds.size(); ++i) seeds[i].content.insert(0, 1, static_cast<char>('a' + i % count));
  return seeds;
}

/// Inputs of the whole pipeline: each spec alone, and the specs of each folder together when they are not too many to
/// run fast.
Seeds folders(const std::string& root) {
  std::map<std::string, std::string> contents;
  for (const Seed& spec : specs(root)) {
    const std::string folder(base::parent_path(spec.name));
    contents[folder.empty() ? "root" : folder] += "=== " + spec.name + '\n' + spec.content;
  }
  Seeds seeds = specs(root);
  for (auto& [name, content] : contents) {
    if (content.size() <= 16'000) seeds.push_back({name, std::move(content)});
  }
  return with_choices(std::move(seeds), 16);
}

/// Front matter without its lines of dashes, and the body behind it.
std::pair<std::string, std::string> split(const std::string& spec) {
  const std::size_t end = spec.find("\n---\n");
  if (!spec.starts_with("---\n") || end == std::string::npos) return {"", spec};
  return {spec.substr(4, end - 3), spec.substr(end + 5)};
}

Seeds parts(const std::string& root, bool bodies) {
  Seeds seeds = specs(root);
  for (Seed& seed : seeds) seed.content = bodies ? split(seed.content).second : split(seed.content).first;
  return seeds;
}

/// Every text behind `key: ` in the specs, once.
std::set<std::string> values_of(const std::string& root, const std::string& key) {
  std::set<std::string> values;
  for (const Seed& spec : specs(root)) {
    for (std::size_t at = spec.content.find(key); at != std::string::npos; at = spec.content.find(key, at + 1)) {
      const std::size_t begin = at + key.size();
      values.insert(spec.content.substr(begin, spec.content.find('\n', begin) - begin));
    }
  }
  return values;
}

Seeds numbered(const std::set<std::string>& contents) {
  Seeds seeds;
  for (const std::string& content : contents) seeds.push_back({std::to_string(seeds.size()), content});
  return seeds;
}

/// Every type of the specs, with the byte before it that chooses a grammar.
Seeds types(const std::string& root) { return with_choices(numbered(values_of(root, " type: ")), 8); }

Seeds key_names(const std::string& root) {
  std::set<std::string> values = values_of(root, "title: ");
  values.merge(values_of(root, "- key: "));
  return numbered(values);
}

/// The manifest of output/, cut to what a fuzzer gets through quickly.
Seeds manifests(const std::string& root) {
  const auto text = base::disk_file_system()->read_file(root + "/output/" + std::string(publish::manifest_name));
  auto files = publish::parse_manifest(text.value());
  files.value().resize(std::min<std::size_t>(files.value().size(), 4));
  return {{"few", publish::manifest_json(files.value())}, {"none", publish::manifest_json({})}};
}

Seeds configurations(const std::string& root) {
  return {{"refgen.yaml", base::disk_file_system()->read_file(root + "/refgen.yaml").value()}};
}

Seeds found_for(std::string_view target, const std::string& root) {
  if (target == "configuration") return configurations(root);
  if (target == "front_matter") return specs(root);
  if (target == "manifest") return manifests(root);
  if (target == "mdx_body") return parts(root, true);
  if (target == "names") return key_names(root);
  if (target == "pipeline") return folders(root);
  if (target == "templates") return read_files(root + "/templates", ".mustache");
  if (target == "type_grammar") return types(root);
  return parts(root, false);
}

}  // namespace

std::vector<Seed> seeds_for(std::string_view target, const std::string& source_folder) {
  Seeds seeds = found_for(target, source_folder);
  std::set<std::string> known;
  std::erase_if(seeds, [&](const Seed& seed) { return !known.insert(seed.content).second; });
  for (Seed& seed : seeds) std::replace(seed.name.begin(), seed.name.end(), '/', '_');
  return seeds;
}

std::vector<Seed> regressions_of(std::string_view target, const std::string& source_folder) {
  return read_files(source_folder + "/tests/fuzz/regressions/" + std::string(target), "");
}

}  // namespace refgen::fuzzing
