#pragma once

#include <atomic>
#include <limits>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "generator/base/file_system.h"

namespace refgen::base {

/// What was seen at one path. Looks that were not taken are absent.
struct Sighting {
  std::optional<FileKind> kind;
  std::string listing;             ///< Of a folder that was listed: SHA-256 of its names and their kinds; else empty.
  std::string content;             ///< Of a file that was read: SHA-256 of its bytes; else empty.
  std::size_t size = any_size;     ///< Of that file, where it is known: more need not be read to see a difference.
  std::optional<FileStamp> stamp;  ///< Of that file, from before it was read; absent when the file system gave none.

  bool operator==(const Sighting&) const = default;

  static constexpr std::size_t any_size = std::numeric_limits<std::size_t>::max();
};

/// By path, as it was asked for.
using Sightings = std::map<std::string, Sighting>;

/// Whether somebody who looked again now would see the same. Files that have their stamp are not read; those that had
/// to be read get their stamp, and `stamped` becomes true.
bool still_hold(const FileSystem& files, Sightings& sightings, bool& stamped);

/// Hands every call on and remembers what was seen, so that it can be told later, without doing the work again, that
/// its inputs are the same. What was seen where something was changed is forgotten.
class ObservingFileSystem final : public FileSystem {
 public:
  /// `files` must outlive it.
  explicit ObservingFileSystem(FileSystem& files) : files_(files) {}

  [[nodiscard]] const Sightings& sightings() const { return sightings_; }
  /// Whether the sightings say all: nothing failed, nothing looked different the second time, and no folder was changed
  /// after it was listed.
  [[nodiscard]] bool is_complete() const { return complete_; }

  [[nodiscard]] FileKind kind(const std::string& path) const override;
  [[nodiscard]] Result<std::vector<DirectoryEntry>> list(const std::string& path) const override;
  [[nodiscard]] Result<std::string> read_file(const std::string& path) const override;
  [[nodiscard]] Result<std::optional<std::string>> read_file_up_to(const std::string& path,
                                                                   std::size_t most) const override;
  [[nodiscard]] std::optional<FileStamp> stamp(const std::string& path) const override { return files_.stamp(path); }
  Result<Done> create_file(const std::string& path, std::string_view content) override;
  Result<Done> rename(const std::string& from, const std::string& to) override;
  Result<Done> copy_permissions(const std::string& from, const std::string& to) override {
    return files_.copy_permissions(from, to);
  }
  Result<Done> remove_file(const std::string& path) override;
  Result<Done> remove_directory(const std::string& path) override;
  Result<Done> create_directory(const std::string& path) override;
  Result<std::unique_ptr<DirectoryLock>> lock_directory(const std::string& path) override {
    return files_.lock_directory(path);
  }

 private:
  void see(const std::string& path, const Sighting& part) const;
  /// A change was attempted here.
  Result<Done> changed(const std::string& path, Result<Done> outcome);
  /// Precondition: the mutex is held.
  void note_change_in(std::string_view folder, const Result<Done>& outcome);

  FileSystem& files_;
  mutable std::mutex mutex_;
  mutable Sightings sightings_;
  mutable std::atomic<bool> complete_ = true;
};

}  // namespace refgen::base
