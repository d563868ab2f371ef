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
  std::string sha256;   ///< Of a file that is as it was when it was read before (then `content` is empty).
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

/// Reads a file of the output, which comes with a repository like everything else. Fails when it is larger than 1 GiB,
/// far more than anything that is written.
base::Result<std::string> read_output(const base::FileSystem& files, const std::string& path);

/// The ways from the root to the folders below it. Looks at every folder once, however many files are in it.
class Ways {
 public:
  /// Both must outlive it.
  Ways(const base::FileSystem& files, const std::string& root) : files_(files), root_(root) {}

  /// Whether a file can be reached. When not, because something stands in the way, says what in `standing`; a folder
  /// that is not there yet is no obstacle, but there is nothing to be reached either.
  bool is_free(std::string_view path, StandingFile& standing);

 private:
  /// The way to a folder: free, ended early, or blocked.
  struct Way {
    base::FileKind kind = base::FileKind::directory;  ///< directory: free. missing: it, or one above it, is not there.
    std::string end;                                  ///< The folder that is of this kind; the root is empty.
  };

  const Way& to(std::string_view folder);
  [[nodiscard]] Way look(std::string_view folder);

  const base::FileSystem& files_;
  const std::string& root_;
  std::map<std::string, Way, std::less<>> ways_;
};

/// Looks at a file that can be reached. One that is as `known` says (null: nothing is known) is not read.
void look_at_end(const base::FileSystem& files, const std::string& full_path, const KnownFile* known,
                 StandingFile& standing);

/// Looks at paths below the root, several at a time. The results are in the order of the paths.
std::vector<StandingFile> look_at(const base::FileSystem& files, const std::string& root,
                                  const std::vector<std::string>& paths);

}  // namespace refgen::publish
