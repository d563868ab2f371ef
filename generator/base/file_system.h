#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/result.h"

namespace refgen::base {

/// What stands at a path, links not followed.
enum class FileKind { missing, file, directory, link, other };

/// One name inside a directory.
struct DirectoryEntry {
  std::string name;
  FileKind kind = FileKind::file;

  bool operator==(const DirectoryEntry&) const = default;
};

/// Tells two states of a file apart without reading it: equal stamps of one path mean equal content. Says nothing else.
using FileStamp = std::array<std::int64_t, 5>;

/// A directory that nobody else can lock until this is destroyed.
class DirectoryLock {
 public:
  DirectoryLock() = default;
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;
  virtual ~DirectoryLock() = default;
};

/// The only door to a disk. Paths are byte strings with `/` between the parts; relative ones count from the working
/// directory, which is also the empty path. No call follows a symbolic link in the last part of a path, except
/// read_file and list, which only look. Failures carry the system's own words in lower case (`permission denied`).
/// Every call may be made from several threads at once as long as no two write the same path.
class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  /// `missing` also when a part on the way is missing; `other` when the system does not let us look.
  [[nodiscard]] virtual FileKind kind(const std::string& path) const = 0;
  /// The names in a directory, sorted by their bytes, without `.` and `..`.
  [[nodiscard]] virtual Result<std::vector<DirectoryEntry>> list(const std::string& path) const = 0;
  /// The whole content of a regular file, or of the file that a link leads to.
  [[nodiscard]] virtual Result<std::string> read_file(const std::string& path) const = 0;
  /// The same; nothing when it has more than `most` bytes, and then not much more of it is read.
  [[nodiscard]] virtual Result<std::optional<std::string>> read_file_up_to(const std::string& path,
                                                                           std::size_t most) const;
  /// The stamp of a regular file as it is now; nothing when it is none, or was changed so short a time ago that another
  /// change might not show, or when the file system has no stamps.
  [[nodiscard]] virtual std::optional<FileStamp> stamp(const std::string& /*path*/) const { return std::nullopt; }
  /// Creates a file that must not exist yet; its directory must. Fails rather than writing through a link, and
  /// leaves nothing behind when it fails.
  virtual Result<Done> create_file(const std::string& path, std::string_view content) = 0;
  /// Replaces the file or link `to` by the file `from` in one step: a reader sees the old file or the new one, never a
  /// part.
  virtual Result<Done> rename(const std::string& from, const std::string& to) = 0;
  /// Gives `to` the permissions of `from`. A file system without permissions has nothing to do.
  virtual Result<Done> copy_permissions(const std::string& /*from*/, const std::string& /*to*/) { return Done{}; }
  virtual Result<Done> remove_file(const std::string& path) = 0;
  /// Fails when the directory is not empty.
  virtual Result<Done> remove_directory(const std::string& path) = 0;
  /// Creates one directory; its parent must exist. Succeeds when the directory is there already.
  virtual Result<Done> create_directory(const std::string& path) = 0;
  /// Locks a directory for those who ask, in this process and in others on the machine; it keeps nobody from anything
  /// else. Leaves no trace in the directory, and ends with the process. Null when somebody else has it: ask again
  /// later. Fails where there is no directory to lock, or the file system knows no locks.
  virtual Result<std::unique_ptr<DirectoryLock>> lock_directory(const std::string& path) = 0;
};

/// The file system of the machine.
std::unique_ptr<FileSystem> disk_file_system();

/// An empty file system in memory, whose root and working directory are `/`. For tests: same contract as the disk.
std::unique_ptr<FileSystem> memory_file_system();

}  // namespace refgen::base
