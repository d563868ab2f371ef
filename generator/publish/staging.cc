#include "generator/publish/staging.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/base/path.h"
#include "generator/publish/manifest.h"
#include "generator/publish/replace_file.h"

namespace refgen::publish {

using base::Done;
using base::FileKind;
using base::Result;

Staging::Staging(base::FileSystem& files, const std::string& root) : files_(files), root_(root) {
  if (files_.kind(folder()) == FileKind::directory) clear();
}

Staging::~Staging() {
  if (!opened_) return;
  clear();
  // Those that hold something by now stay.
  for (auto created = created_.rbegin(); created != created_.rend(); ++created) {
    if (!files_.remove_directory(*created).ok()) return;
  }
}

std::string Staging::folder() const { return base::join_path(root_, staging_name); }

Result<std::string> Staging::put(std::string_view content) {
  {
    const std::scoped_lock lock(mutex_);
    if (!opened_) opened_ = open();
    if (!opened_->ok()) return base::Failure{opened_->error()};
  }
  std::string path = base::join_path(staging_name, fmt::format("{}", next_++));
  const std::string full_path = base::join_path(root_, path);
  const Result<Done> created = files_.create_file(full_path, content);
  if (!created.ok()) return file_failure("write", full_path, created.error());
  return path;
}

/// The root and what is missing of the way to it, which is the user's and may hold links, then the folder itself.
Result<Done> Staging::open() {
  std::vector<std::string> missing;
  for (std::string path = folder(); !path.empty() && files_.kind(path) == FileKind::missing;) {
    missing.push_back(path);
    path = base::parent_path(path);
  }
  std::reverse(missing.begin(), missing.end());
  for (const std::string& path : missing) {
    if (Result<Done> created = create_folder(path); !created.ok()) return created;
  }
  if (files_.kind(folder()) == FileKind::directory) return Done{};
  return file_failure("create", folder(), "it is no folder");
}

Result<Done> Staging::create_folder(const std::string& path) {
  const Result<Done> created = files_.create_directory(path);
  if (!created.ok()) return file_failure("create", path, created.error());
  created_.push_back(path);
  return Done{};
}

void Staging::clear() {
  const Result<std::vector<base::DirectoryEntry>> entries = files_.list(folder());
  if (!entries.ok()) return;
  for (const base::DirectoryEntry& entry : entries.value()) {
    static_cast<void>(files_.remove_file(base::join_path(folder(), entry.name)));
  }
  static_cast<void>(files_.remove_directory(folder()));
}

}  // namespace refgen::publish
