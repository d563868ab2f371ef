#include "generator/render/output_set.h"

#include <fmt/format.h>

#include <utility>

#include "generator/base/path.h"
#include "generator/base/spelling_fold.h"
#include "generator/diagnostics/codes.h"

namespace refgen::render {
namespace {

using diagnostics::Diagnostic;
namespace codes = diagnostics::codes;

/// The path and every folder on the way to it, the path first.
std::vector<std::string_view> path_and_folders(std::string_view path) {
  std::vector<std::string_view> paths;
  for (; !path.empty(); path = base::parent_path(path)) paths.push_back(path);
  return paths;
}

std::string clash_message(std::string_view path, std::string_view other) {
  if (path == other) return fmt::format("two files would get the path '{}'", path);
  return fmt::format("'{}' and '{}' are the same path on some systems", path, other);
}

}  // namespace

void OutputSet::add(GeneratedFile file, diagnostics::Sink& sink) {
  const std::string reason = base::unsafe_path_reason(file.path);
  if (!reason.empty()) {
    if (!is_first_report(file)) return;
    sink.report({&codes::unsafe_path, file.span, fmt::format("the output path '{}' {}", file.path, reason), "", {}});
    return;
  }
  for (const std::string_view path : path_and_folders(file.path)) {
    const bool is_file = path.size() == file.path.size();
    if (!is_file && folders_.contains(path)) break;
    const Claim* other = find_clash(path, is_file);
    if (!other) continue;
    if (!is_first_report(file)) return;
    std::string message = path == other->path && is_file != other->is_file
                              ? fmt::format("'{}' would be a file and a folder", path)
                              : clash_message(path, other->path);
    Diagnostic clash = {&codes::path_clash, file.span, std::move(message), "", {}};
    if (other->span.source != diagnostics::no_source) clash.notes.push_back({"the other comes from here", other->span});
    sink.report(std::move(clash));
    return;
  }
  claim(file);
  std::string path = file.path;
  files_.emplace(std::move(path), std::move(file));
}

bool OutputSet::is_first_report(const GeneratedFile& file) {
  return file.spec.empty() || reported_specs_.insert(file.spec).second;
}

const OutputSet::Claim* OutputSet::find_clash(std::string_view path, bool is_file) const {
  const auto found = claims_.find(base::fold_spelling(path));
  if (found == claims_.end()) return nullptr;
  const Claim& other = found->second;
  const bool same_folder = !is_file && !other.is_file && other.path == path;
  return same_folder ? nullptr : &other;
}

void OutputSet::claim(const GeneratedFile& file) {
  for (const std::string_view path : path_and_folders(file.path)) {
    const bool is_file = path.size() == file.path.size();
    if (!is_file && !folders_.insert(std::string(path)).second) return;
    claims_.try_emplace(base::fold_spelling(path), Claim{std::string(path), is_file, file.span});
  }
}

std::vector<GeneratedFile> OutputSet::take() && {
  std::vector<GeneratedFile> files;
  files.reserve(files_.size());
  for (auto& [path, file] : files_) files.push_back(std::move(file));
  files_.clear();
  claims_.clear();
  folders_.clear();
  return files;
}

}  // namespace refgen::render
