#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/file_system.h"

namespace refgen::publish {

/// What keeps other runs from writing below an output root.
struct RootLock {
  std::unique_ptr<base::DirectoryLock> lock;  ///< Null where there was nothing to lock.
  bool root_is_new = false;                   ///< There is no root yet: it is locked when it is created.
};

/// A folder below an output root where files wait until all are made and the run is known to be good: then each is
/// moved to its place. Gone at the end, with what still waits in it and with folders that only it needed, and only then
/// is the root free for other runs.
class Staging {
 public:
  /// Removes what a run that was cut off has left. Files and root must outlive it.
  Staging(base::FileSystem& files, const std::string& root, RootLock lock);
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  ~Staging();

  /// Puts a file down and says where, below the root. May be called from several threads. The failure says what was
  /// attempted on which path.
  base::Result<std::string> put(std::string_view content);
  /// Creates and locks the root unless that has happened: to be called before anything below it is changed, as a run
  /// that put nothing down has not needed it yet. The failure says what was attempted on which path.
  base::Result<base::Done> claim_root();
  /// Whether another run created the root since this one found none. Then what was compared is out of date: nothing was
  /// put down, and everything has to be done anew.
  [[nodiscard]] bool was_overtaken() const { return overtaken_; }

 private:
  [[nodiscard]] std::string folder() const;
  base::Result<base::Done> open();
  base::Result<base::Done> lock_new_root();
  void clear();
  /// The end of it: with what still waits in it, and the folders that only it needed.
  void take_away();

  base::FileSystem& files_;
  const std::string& root_;
  RootLock lock_;
  bool overtaken_ = false;
  std::mutex mutex_;
  std::optional<base::Result<base::Done>> opened_;  ///< What came of creating the folder.
  std::vector<std::string> created_;  ///< The root and folders above it that were missing, from the outside in.
  std::atomic<std::size_t> next_ = 0;
};

}  // namespace refgen::publish
