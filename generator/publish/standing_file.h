#pragma once

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
  std::string content;  ///< Of a file.
  std::string failure;  ///< Why a file could not be read; empty when it could.
};

/// Looks at paths below the root, several at a time. The results are in the order of the paths.
std::vector<StandingFile> look_at(const base::FileSystem& files, const std::string& root,
                                  const std::vector<std::string>& paths);

}  // namespace refgen::publish
