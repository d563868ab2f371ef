#include "generator/publish/output_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "generator/base/hash.h"
#include "generator/base/parallel.h"
#include "generator/base/path.h"
#include "generator/base/spelling_fold.h"
#include "generator/diagnostics/codes.h"
#include "generator/publish/directory_names.h"
#include "generator/publish/standing_file.h"

namespace refgen::publish {
namespace {

using base::FileKind;
using render::GeneratedFile;
namespace codes = diagnostics::codes;

bool is_in_scope(std::string_view path, const std::vector<std::string>& scope) {
  return std::any_of(scope.begin(), scope.end(),
                     [path](const std::string& prefix) { return path.starts_with(prefix); });
}

/// What is planned comes sorted, but for what is removed or lies out of scope.
template <typename File>
void sort_by_path(std::vector<File>& files) {
  const auto by_path = [](const File& left, const File& right) { return left.path < right.path; };
  if (!std::is_sorted(files.begin(), files.end(), by_path)) std::stable_sort(files.begin(), files.end(), by_path);
}

/// Decides path by path. Removals are planned before the generated files, which may take the place of what goes.
class Planner {
 public:
  Planner(const base::FileSystem& files, const std::string& root, diagnostics::Sink& sink, OutputMemory& memory)
      : files_(files), root_(root), sink_(sink), memory_(memory), names_(files, root) {
    plan_.root = root;
  }

  OutputPlan plan(std::vector<ComparedFile> generated, const std::vector<std::string>& scope) {
    if (!check_root() || !read_manifest()) return std::move(plan_);
    sort_out_manifest(generated, scope);
    if (!dropped_.empty()) find_respelled(generated);
    plan_removals();
    plan_generated(std::move(generated));
    sort_by_path(plan_.files);
    sort_by_path(plan_.manifest);
    plan_manifest();
    return std::move(plan_);
  }

 private:
  void report(const diagnostics::Code& code, std::string message, std::string help) {
    sink_.report({&code, {}, std::move(message), std::move(help), {}});
  }

  [[nodiscard]] std::string full_path(std::string_view path) const { return base::join_path(root_, path); }

  /// Where the entries of a path are in the manifest, or would be.
  [[nodiscard]] ManifestOrder::const_iterator find_listed(std::string_view path) const {
    return std::lower_bound(listed_.begin(), listed_.end(), path,
                            [](const ManifestFile* file, std::string_view wanted) { return file->path < wanted; });
  }

  [[nodiscard]] bool is_listed(std::string_view path) const {
    const auto first = find_listed(path);
    return first != listed_.end() && (*first)->path == path;
  }

  [[nodiscard]] bool is_listed(std::string_view path, std::string_view sha256) const {
    for (auto file = find_listed(path); file != listed_.end() && (*file)->path == path; ++file) {
      if ((*file)->sha256 == sha256) return true;
    }
    return false;
  }

  /// The root may be a link, but it has to lead to a folder.
  bool check_root() {
    const FileKind kind = files_.kind(root_);
    if (kind == FileKind::missing || kind == FileKind::directory) return true;
    const auto entries = files_.list(root_);
    if (kind == FileKind::link && entries.ok()) return true;
    if (kind == FileKind::other && !entries.ok()) {
      report_unreadable("", entries.error());
      return false;
    }
    report(codes::not_generated, fmt::format("the output folder '{}' is not a folder", root_), place_help);
    return false;
  }

  bool read_manifest() {
    const std::string path = full_path(manifest_name);
    const FileKind kind = files_.kind(path);
    if (kind == FileKind::missing) return true;
    if (kind == FileKind::link) {
      report_link(manifest_name);
      return false;
    }
    base::Result<std::string> text = read_output(files_, path);
    if (!text.ok()) return report_broken_manifest(text.error());
    const std::string remembered = std::exchange(memory_.manifest_text, {});
    base::Result<std::vector<ManifestFile>> manifest =
        remembered == text.value() ? std::exchange(memory_.manifest, {}) : parse_manifest(text.value());
    if (!manifest.ok()) return report_broken_manifest(manifest.error());
    manifest_text_ = std::move(text.value());
    plan_.manifest_before = std::move(manifest.value());
    return true;
  }

  bool report_broken_manifest(const std::string& reason) {
    report(codes::manifest_broken,
           fmt::format("the manifest '{}' cannot be used: {}", full_path(manifest_name), reason),
           "restore it from version control, or delete it");
    return false;
  }

  void sort_out_manifest(const std::vector<ComparedFile>& generated, const std::vector<std::string>& scope) {
    listed_ = in_order(plan_.manifest_before);
    auto wanted = generated.begin();
    for (const ManifestFile* file : listed_) {
      while (wanted != generated.end() && wanted->file.path < file->path) ++wanted;
      if (wanted != generated.end() && wanted->file.path == file->path) continue;
      if (!is_in_scope(file->path, scope)) {
        plan_.manifest.push_back(*file);
      } else if (dropped_.empty() || dropped_.back() != file->path) {
        dropped_.push_back(file->path);
      }
    }
  }

  /// Paths that are another spelling of one that is dropped. Where both are one file, the new one must not fall victim
  /// to the removal of the old.
  void find_respelled(const std::vector<ComparedFile>& generated) {
    std::map<std::string, std::vector<std::string_view>> spellings;
    for (const std::string& path : dropped_) spellings[base::fold_spelling(path)].push_back(path);
    for (const ComparedFile& compared : generated) {
      const auto dropped = spellings.find(base::fold_spelling(compared.file.path));
      if (dropped != spellings.end()) dropped->second.push_back(compared.file.path);
    }
    for (const auto& [folded, paths] : spellings) {
      if (paths.size() < 2) continue;
      for (const std::string_view path : paths) respelled_.emplace(path, folded);
    }
  }

  /// Whether nothing stands at the path but a file that is spelled otherwise and has a plan of its own.
  [[nodiscard]] bool is_respelled(std::string_view path) { return respelled_.contains(path) && !names_.has(path); }

  void plan_removals() {
    const std::vector<StandingFile> standing = look_at(files_, root_, dropped_);
    for (std::size_t index = 0; index < dropped_.size(); ++index) plan_removal(dropped_[index], standing[index]);
  }

  void plan_removal(const std::string& path, const StandingFile& standing) {
    if (is_respelled(path)) return;
    if (standing.obstacle_kind == FileKind::link) return report_blocked_way(standing);
    if (standing.kind == FileKind::link) return report_link(path);
    // A folder or a device where the file was is somebody else's by now.
    if (!standing.obstacle.empty() || standing.kind != FileKind::file) return;
    if (!standing.failure.empty()) return report_unreadable(path, standing.failure);
    if (!is_listed(path, base::sha256_hex(standing.content))) {
      report(codes::edited_by_hand,
             fmt::format("'{}' is no longer generated but was edited; it is kept", full_path(path)),
             "delete it, or move it to where your own files are");
      return;
    }
    removed_.insert(path);
    if (const auto respelled = respelled_.find(path); respelled != respelled_.end())
      freed_.emplace(respelled->second, standing.content);
    plan_.files.push_back({path, Action::remove, "no longer generated", standing.content, ""});
  }

  void plan_generated(std::vector<ComparedFile> generated) {
    plan_.manifest.reserve(plan_.manifest.size() + generated.size());
    for (ComparedFile& compared : generated) {
      GeneratedFile& file = compared.file;
      if (is_refused(file)) continue;
      plan_one(compared);
      plan_.manifest.push_back(
          {std::move(file.path), std::move(file.sha256), std::move(file.spec), std::move(file.symbols)});
    }
    memory_.files = std::move(known_files_);
  }

  /// Reports a path that a generated file cannot have. The manifest lists none.
  bool is_refused(const GeneratedFile& file) {
    if (is_listed(file.path)) return false;
    const std::string reason = refused_path_reason(file.path);
    if (reason.empty()) return false;
    sink_.report({&codes::unsafe_path, file.span, fmt::format("the output path '{}' {}", file.path, reason), "", {}});
    return true;
  }

  void plan_one(ComparedFile& compared) {
    const GeneratedFile& file = compared.file;
    const StandingFile& standing = compared.standing;
    if (!compared.failure.empty()) return report(codes::write_failed, compared.failure, "");
    const bool way_will_be_free = standing.obstacle.empty() || removed_.contains(standing.obstacle);
    if (!way_will_be_free) return report_blocked_way(standing);
    const auto freed = is_respelled(file.path) ? freed_.find(respelled_.at(file.path)) : freed_.end();
    if (freed != freed_.end()) return plan_respelled(compared, freed->second);
    if (standing.kind == FileKind::file) return plan_existing(compared);
    if (standing.kind == FileKind::missing || (standing.kind == FileKind::directory && will_vanish(file.path))) {
      return plan_change(compared, Action::create, "new");
    }
    report_blocked_file(file.path, standing.kind);
  }

  /// The file whose place this one takes under another spelling is removed before. One that seemed to be the same does
  /// not wait anywhere.
  void plan_respelled(ComparedFile& compared, const std::string& removed_content) {
    if (compared.same) compared.file.content = removed_content;
    compared.standing = {};
    plan_change(compared, Action::create, "new");
  }

  void plan_change(ComparedFile& compared, Action action, std::string reason) {
    plan_.files.push_back({compared.file.path, action, std::move(reason), std::move(compared.standing.content),
                           std::move(compared.file.content), std::move(compared.staged)});
  }

  void plan_existing(ComparedFile& compared) {
    const GeneratedFile& file = compared.file;
    const StandingFile& standing = compared.standing;
    if (!standing.failure.empty()) return report_unreadable(file.path, standing.failure);
    if (compared.same) {
      // They come in the order of the map.
      if (standing.stamp) {
        known_files_.emplace_hint(known_files_.end(), file.path, KnownFile{*standing.stamp, file.sha256});
      }
      plan_.files.push_back({file.path, Action::same, "", "", ""});
      return;
    }
    if (!is_listed(file.path)) {
      report(
          codes::not_generated,
          fmt::format("'{}' was not written by refgen, and differs from what would be generated", full_path(file.path)),
          place_help);
      return;
    }
    const bool untouched = is_listed(file.path, standing.sha256);
    plan_change(compared, Action::update, untouched ? "content differs" : "edited since it was generated");
  }

  /// Whether files were generated in a folder and all that is still there will be removed, so that the folder will be
  /// too.
  [[nodiscard]] bool will_vanish(const std::string& folder) const {
    const bool is_ours = std::any_of(dropped_.begin(), dropped_.end(),
                                     [&folder](const std::string& path) { return path.starts_with(folder + "/"); });
    const base::Result<std::vector<base::DirectoryEntry>> entries = files_.list(full_path(folder));
    return is_ours && entries.ok() &&
           std::all_of(entries.value().begin(), entries.value().end(),
                       [this, &folder](const base::DirectoryEntry& entry) {
                         const std::string path = base::join_path(folder, entry.name);
                         if (entry.kind == FileKind::directory) return will_vanish(path);
                         return removed_.contains(path);
                       });
  }

  void report_link(std::string_view path) {
    report(codes::link_in_output, fmt::format("'{}' is a symbolic link", full_path(path)),
           "replace it by a real file or folder, or remove it");
  }

  /// Something that is no folder stands where a folder is needed.
  void report_blocked_way(const StandingFile& standing) {
    if (standing.obstacle_kind == FileKind::link) return report_link(standing.obstacle);
    report(codes::not_generated,
           fmt::format("'{}' is not a folder, but files are to be generated below it", full_path(standing.obstacle)),
           place_help);
  }

  /// Something that is no file stands where a file shall be.
  void report_blocked_file(std::string_view path, FileKind kind) {
    if (kind == FileKind::link) return report_link(path);
    const std::string_view what = kind == FileKind::directory ? "a folder" : "not a regular file";
    report(codes::not_generated, fmt::format("'{}' is {}, but a file is to be generated there", full_path(path), what),
           place_help);
  }

  void report_unreadable(std::string_view path, const std::string& reason) {
    report(codes::cannot_read, fmt::format("cannot read '{}': {}", full_path(path), reason), "");
  }

  void plan_manifest() {
    if (!manifest_text_ && plan_.manifest.empty()) return;
    PlannedFile planned{std::string(manifest_name), Action::same, "", "", manifest_json(plan_.manifest)};
    if (manifest_text_) planned.before = *std::move(manifest_text_);
    // Most likely what the next run will read.
    memory_.manifest_text = planned.content;
    memory_.manifest = plan_.manifest;
    if (!manifest_text_) {
      planned.action = Action::create;
      planned.reason = "new";
    } else if (planned.before != planned.content) {
      planned.action = Action::update;
      planned.reason = "content differs";
    }
    plan_.files.push_back(std::move(planned));
  }

  static constexpr const char* place_help = "delete or move it, or choose another output folder";

  const base::FileSystem& files_;
  const std::string& root_;
  diagnostics::Sink& sink_;
  OutputMemory& memory_;
  OutputPlan plan_;
  std::optional<std::string> manifest_text_;  ///< As it stands in the output.
  ManifestOrder listed_;                      ///< What the manifest says.
  std::vector<std::string> dropped_;          ///< Listed and in scope, but not generated any more.
  std::set<std::string, std::less<>> removed_;
  DirectoryNames names_;
  std::map<std::string, std::string, std::less<>> respelled_;  ///< Path -> what is common to all its spellings.
  std::map<std::string, std::string> freed_;                   ///< The same -> the content of the file that is removed.
  KnownFiles known_files_;
};

}  // namespace

std::size_t OutputPlan::count(Action action) const {
  return static_cast<std::size_t>(
      std::count_if(files.begin(), files.end(), [action](const PlannedFile& file) { return file.action == action; }));
}

bool OutputPlan::changes_anything() const { return count(Action::same) != files.size(); }

OutputPlan plan_output(const base::FileSystem& files, const std::string& root,
                       const std::vector<GeneratedFile>& generated, const std::vector<std::string>& scope,
                       diagnostics::Sink& sink) {
  OutputMemory memory;
  Comparison comparison(files, root, memory, Comparison::Contents::kept);
  base::parallel_for(generated.size(), [&](std::size_t index) { comparison.add(generated[index]); });
  return plan_output(files, root, comparison, scope, sink, memory);
}

OutputPlan plan_output(const base::FileSystem& files, const std::string& root, Comparison& generated,
                       const std::vector<std::string>& scope, diagnostics::Sink& sink, OutputMemory& memory) {
  return Planner(files, root, sink, memory).plan(generated.take(), scope);
}

}  // namespace refgen::publish
