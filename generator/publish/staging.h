#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/file_system.h"

namespace refgen::publish {

/// A folder below an output root where files wait until all are made and the run is known to be good: then each is
/// moved to its place. Gone at the end, with what still waits in it and with folders that only it needed.
class Staging {
 public:
  /// Removes what a run that was cut off has left. Both must outlive it.
  Staging(base::FileSystem& files, const std::string& root);
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  ~Staging();

  /// Puts a file down and says where, below the root. May be called from several threads. The failure says what was
  /// attempted on which path.
  base::Result<std::string> put(std::string_view content);

 private:
  [[nodiscard]] std::string folder() const;
  base::Result<base::Done> open();
  base::Result<base::Done> create_folder(const std::string& path);
  void clear();

  base::FileSystem& files_;
  const std::string& root_;
  std::mutex mutex_;
  std::optional<base::Result<base::Done>> opened_;  ///< What came of creating the folder.
  std::vector<std::string> created_;                ///< Folders that were missing, from the outside in.
  std::atomic<std::size_t> next_ = 0;
};

}  // namespace refgen::publish
