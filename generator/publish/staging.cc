#include "generator/publish/staging.h"

#include <fmt/format.h>

#include <exception>
#include <utility>

#include "generator/base/path.h"
#include "generator/publish/create_folders.h"
#include "generator/publish/manifest.h"
#include "generator/publish/replace_file.h"

namespace refgen::publish {

using base::Done;
using base::FileKind;
using base::Result;

Staging::Staging(base::FileSystem& files, const std::string& root, RootLock lock)
    : files_(files), root_(root), lock_(std::move(lock)) {
  // What stands below a root that was not there a moment ago is another run's, which is at work.
  if (!lock_.root_is_new) clear();
}

Staging::~Staging() {
  try {
    take_away();
  } catch (const std::exception&) {
    // Without memory all stays as it is: the next run clears it.
  }
}

void Staging::take_away() {
  if (!opened_ || overtaken_) return;
  clear();
  // Those that hold something by now stay.
  for (auto created = created_.rbegin(); created != created_.rend(); ++created) {
    if (!files_.remove_directory(*created).ok()) return;
  }
}

std::string Staging::folder() const { return base::join_path(root_, staging_name); }

Result<Done> Staging::claim_root() {
  const std::scoped_lock lock(mutex_);
  if (!opened_) opened_ = open();
  return *opened_;
}

Result<std::string> Staging::put(std::string_view content) {
  if (const Result<Done> claimed = claim_root(); !claimed.ok()) return base::Failure{claimed.error()};
  std::string path = base::join_path(staging_name, fmt::format("{}", next_++));
  const std::string full_path = base::join_path(root_, path);
  const Result<Done> created = files_.create_file(full_path, content);
  if (!created.ok()) return file_failure("write", full_path, created.error());
  return path;
}

Result<Done> Staging::open() {
  if (Result<Done> created = create_folders(files_, root_, created_); !created.ok()) return created;
  if (Result<Done> locked = lock_new_root(); !locked.ok()) return locked;
  const Result<Done> created = files_.create_directory(folder());
  return created.ok() ? created : file_failure("create", folder(), created.error());
}

/// Where the system has no locks, there is nobody to give way to.
Result<Done> Staging::lock_new_root() {
  if (!lock_.root_is_new) return Done{};
  Result<std::unique_ptr<base::DirectoryLock>> lock = files_.lock_directory(root_);
  overtaken_ = lock.ok() && !lock.value();
  if (lock.ok()) lock_.lock = std::move(lock.value());
  if (files_.kind(base::join_path(root_, manifest_name)) != FileKind::missing) overtaken_ = true;
  return overtaken_ ? file_failure("write", root_, "another run was faster") : Result<Done>(Done{});
}

/// A link in the place of the folder leads to what is somebody else's.
void Staging::clear() {
  if (files_.kind(folder()) != FileKind::directory) return;
  // As a rule everything has been moved away.
  if (files_.remove_directory(folder()).ok()) return;
  const Result<std::vector<base::DirectoryEntry>> entries = files_.list(folder());
  if (!entries.ok()) return;
  for (const base::DirectoryEntry& entry : entries.value()) {
    static_cast<void>(files_.remove_file(base::join_path(folder(), entry.name)));
  }
  static_cast<void>(files_.remove_directory(folder()));
}

}  // namespace refgen::publish
