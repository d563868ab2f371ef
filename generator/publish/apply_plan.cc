#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "generator/base/path.h"
#include "generator/diagnostics/codes.h"
#include "generator/publish/create_folders.h"
#include "generator/publish/output_plan.h"
#include "generator/publish/replace_file.h"
#include "generator/publish/standing_file.h"

namespace refgen::publish {
namespace {

using base::Done;
using base::Failure;
using base::FileKind;
using base::Result;

/// The manifest while files are written: all that was there and all that will be. A path whose content changes is in
/// it twice, as either may be found there.
ManifestOrder manifest_on_the_way(const OutputPlan& plan) {
  return in_order(in_order(plan.manifest_before), in_order(plan.manifest));
}

/// The folders that files of a manifest lie in.
std::set<std::string, std::less<>> folders_of(const std::vector<ManifestFile>& files) {
  std::set<std::string, std::less<>> folders;
  std::string_view last;
  for (const ManifestFile& file : files) {
    // Neighbours mostly lie in one.
    const std::string_view folder = base::parent_path(file.path);
    if (folder != last || folders.empty()) folders.emplace(folder);
    last = folder;
  }
  return folders;
}

/// Every folder on the way to a path, the deepest first.
std::vector<std::string> folders_above(std::string_view path) {
  std::vector<std::string> folders;
  for (path = base::parent_path(path); !path.empty(); path = base::parent_path(path)) folders.emplace_back(path);
  return folders;
}

class Applier {
 public:
  Applier(base::FileSystem& files, const OutputPlan& plan) : files_(files), plan_(plan) {}

  Result<Done> apply() {
    std::vector<std::string> created;
    if (Result<Done> done = create_folders(files_, plan_.root, created); !done.ok()) return done;
    if (Result<Done> done = announce_files(); !done.ok()) return done;
    if (Result<Done> done = remove_leftovers(); !done.ok()) return done;
    if (Result<Done> done = remove_files(); !done.ok()) return done;
    if (Result<Done> done = remove_empty_folders(); !done.ok()) return done;
    return write_files();
  }

  Result<Done> renew_manifest() {
    if (plan_.files.empty()) return Done{};
    return write(std::string(manifest_name), manifest_json(plan_.manifest));
  }

 private:
  [[nodiscard]] std::string full_path(std::string_view path) const { return base::join_path(plan_.root, path); }
  static bool is_manifest(const PlannedFile& file) { return file.path == manifest_name; }

  Result<Done> announce_files() {
    const bool writes = std::any_of(plan_.files.begin(), plan_.files.end(), [](const PlannedFile& file) {
      return (file.action == Action::create || file.action == Action::update) && !is_manifest(file);
    });
    if (!writes) return Done{};
    const std::string text = ordered_manifest_json(manifest_on_the_way(plan_));
    const PlannedFile& manifest = plan_.files.back();
    announced_manifest_ = text;
    if (manifest.action != Action::create && manifest.before == text) return Done{};
    return write(manifest.path, text);
  }

  /// What a run that was cut off left where it copied files.
  Result<Done> remove_leftovers() {
    std::set<std::string, std::less<>> folders = folders_of(plan_.manifest_before);
    folders.merge(folders_of(plan_.manifest));
    std::vector<std::string> paths;
    paths.reserve(folders.size());
    for (const std::string& folder : folders) paths.push_back(base::join_path(folder, temporary_name));
    const std::vector<StandingFile> standing = look_at(files_, plan_.root, paths);
    for (std::size_t i = 0; i < paths.size(); ++i) {
      if (!standing[i].obstacle.empty() || standing[i].kind != FileKind::file) continue;
      const Result<Done> removed = files_.remove_file(full_path(paths[i]));
      if (!removed.ok()) return file_failure("delete", full_path(paths[i]), removed.error());
    }
    return Done{};
  }

  Result<Done> remove_files() {
    for (const PlannedFile& file : plan_.files) {
      if (file.action != Action::remove) continue;
      const Result<Done> removed = files_.remove_file(full_path(file.path));
      if (!removed.ok()) return file_failure("delete", full_path(file.path), removed.error());
    }
    return Done{};
  }

  Result<Done> remove_empty_folders() {
    const auto with_those_above = [](std::set<std::string, std::less<>> folders) {
      std::set<std::string, std::less<>> above;
      for (const std::string& folder : folders) {
        for (std::string& outer : folders_above(folder)) above.insert(std::move(outer));
      }
      folders.merge(above);
      folders.erase("");
      return folders;
    };
    // Not only those of files that were removed: a run that was cut off may have created a folder and no file.
    const std::set<std::string, std::less<>> candidates = with_those_above(folders_of(plan_.manifest_before));
    const std::set<std::string, std::less<>> needed = with_those_above(folders_of(plan_.manifest));
    // Backwards, what is inside a folder comes before the folder.
    for (auto folder = candidates.rbegin(); folder != candidates.rend(); ++folder) {
      if (needed.contains(*folder)) continue;
      const std::string path = full_path(*folder);
      const Result<std::vector<base::DirectoryEntry>> entries = files_.list(path);
      if (!entries.ok() || !entries.value().empty()) continue;
      const Result<Done> removed = files_.remove_directory(path);
      if (!removed.ok()) return file_failure("delete", path, removed.error());
    }
    return Done{};
  }

  [[nodiscard]] bool needs_writing(const PlannedFile& file) const {
    if (is_manifest(file) && announced_manifest_) return *announced_manifest_ != file.content;
    return file.action == Action::create || file.action == Action::update;
  }

  Result<Done> write_files() {
    for (const PlannedFile& file : plan_.files) {
      if (!needs_writing(file)) continue;
      if (Result<Done> written = put(file); !written.ok()) return written;
    }
    return Done{};
  }

  Result<Done> put(const PlannedFile& file) {
    if (file.staged.empty()) return write(file.path, file.content);
    if (Result<Done> created = create_folders_to(file.path); !created.ok()) return created;
    const std::string target = full_path(file.path);
    const Result<Done> moved = files_.rename(full_path(file.staged), target);
    return moved.ok() ? moved : copy(full_path(file.staged), target);
  }

  /// Nothing can be moved into a folder of the output that is a file system of its own, such as a volume of a
  /// container.
  Result<Done> copy(const std::string& staged, const std::string& target) {
    const Result<std::string> content = files_.read_file(staged);
    if (!content.ok()) return file_failure("write", target, content.error());
    const std::string temporary = base::join_path(base::parent_path(target), temporary_name);
    return replace_file(files_, target, temporary, content.value(), Permissions::fresh);
  }

  Result<Done> create_folders_to(std::string_view path) {
    std::vector<std::string> folders = folders_above(path);
    std::reverse(folders.begin(), folders.end());
    for (const std::string& folder : folders) {
      if (!known_folders_.insert(folder).second) continue;
      const Result<Done> created = files_.create_directory(full_path(folder));
      if (!created.ok()) return file_failure("create", full_path(folder), created.error());
    }
    return Done{};
  }

  Result<Done> write(const std::string& path, std::string_view content) {
    if (Result<Done> created = create_folders_to(path); !created.ok()) return created;
    return replace_file(files_, full_path(path), full_path(temporary_name), content, Permissions::fresh);
  }

  base::FileSystem& files_;
  const OutputPlan& plan_;
  std::optional<std::string> announced_manifest_;  ///< What is on disk instead of what the plan started from.
  std::set<std::string> known_folders_;
};

/// What a run that was cut off left, unless it is of others.
Result<Done> remove_leftover(base::FileSystem& files, const OutputPlan& plan) {
  const std::string path = base::join_path(plan.root, temporary_name);
  if (files.kind(path) != FileKind::file) return Done{};
  const Result<Done> removed = files.remove_file(path);
  return removed.ok() ? removed : file_failure("delete", path, removed.error());
}

}  // namespace

void renew_manifest(base::FileSystem& files, const OutputPlan& plan, diagnostics::Sink& sink) {
  const Result<Done> renewed = Applier(files, plan).renew_manifest();
  if (!renewed.ok()) sink.report({&diagnostics::codes::write_failed, {}, renewed.error(), "", {}});
}

void apply_plan(base::FileSystem& files, const OutputPlan& plan, diagnostics::Sink& sink) {
  Result<Done> applied = remove_leftover(files, plan);
  if (applied.ok() && plan.changes_anything()) applied = Applier(files, plan).apply();
  if (!applied.ok()) sink.report({&diagnostics::codes::write_failed, {}, applied.error(), "", {}});
}

}  // namespace refgen::publish
