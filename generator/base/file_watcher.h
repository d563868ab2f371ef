#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generator/base/result.h"

namespace refgen::base {

/// What a watcher looks at. What is not there yet is noticed when it appears, and what went away when it returns.
struct WatchList {
  std::vector<std::string> trees;  ///< Folders with all that is below them. Empty ones are passed over.
  std::vector<std::string> files;
  /// Whether a folder below a tree is passed over, with all that is in it. May be empty: none is.
  std::function<bool(const std::string& folder)> is_ignored;
};

/// Why a wait ended.
enum class WatchEvent {
  change,   ///< Something that is watched changed, or may have: whoever waits looks for himself what it was.
  save,     ///< The same, and since the last wait without a limit it was a single file, which is whole again.
  timeout,  ///< Nothing did while there was time.
  stop,     ///< The process was asked to end.
};

/// Tells when files change.
class FileWatcher {
 public:
  FileWatcher() = default;
  FileWatcher(const FileWatcher&) = delete;
  FileWatcher& operator=(const FileWatcher&) = delete;
  virtual ~FileWatcher() = default;

  /// Watches these from now on, and nothing else. To be called again after every change, before anything is read:
  /// folders that have appeared are only watched from then on. Fails when the system has no watches left; what could be
  /// watched then is.
  virtual Result<Done> watch(const WatchList& list) = 0;
  /// Waits for a change, for as long as need be without a limit. Names that start with a dot, and what is behind links
  /// inside a tree, are not looked at.
  virtual WatchEvent wait(std::optional<std::chrono::milliseconds> limit) = 0;
};

/// A watcher of the disk. As long as it lives, the signals that ask the process to end (SIGINT, SIGTERM, SIGHUP) do
/// nothing but end a wait: work between waits is never cut off. Make it before any thread is started.
Result<std::unique_ptr<FileWatcher>> disk_watcher();

}  // namespace refgen::base
