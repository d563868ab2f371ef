#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "generator/base/file_system.h"

namespace refgen::publish {

/// What stands at a path below the output root, before anything is changed.
struct StandingFile {
  /// The first part of the way from the root to the path that is there but is no folder, as a path below the root;
  /// empty when the way is free. Nothing else is known then but `obstacle_kind`.
  std::string obstacle;
  base::FileKind obstacle_kind = base::FileKind::missing;

  base::FileKind kind = base::FileKind::missing;
  std::optional<base::FileStamp> stamp;  ///< Of a file, from before it was read.
  std::string content;                   ///< Of a file that had to be read.
  std::string sha256;   ///< Of a file that is as it was when it was read before: then `content` is empty.
  std::string failure;  ///< Why a file could not be read; empty when it could.

  /// Of a file that could be read.
  [[nodiscard]] std::string hash() const;
};

/// A file as it was when it was read.
struct KnownFile {
  base::FileStamp stamp;
  std::string sha256;
};

/// By path below the root.
using KnownFiles = std::map<std::string, KnownFile, std::less<>>;

/// Looks at paths below the root, several at a time. Files that are as `known` says are not read. The results are in
/// the order of the paths.
std::vector<StandingFile> look_at(const base::FileSystem& files, const std::string& root,
                                  const std::vector<std::string>& paths, const KnownFiles& known);

}  // namespace refgen::publish
