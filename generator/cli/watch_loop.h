#pragma once

#include <functional>

#include "generator/base/file_watcher.h"

namespace refgen::cli {

/// What a watch does.
struct WatchWork {
  /// Says what is to be watched, as things are now. Called before every run.
  std::function<base::WatchList()> list;
  /// Reads everything and brings the output up to date.
  std::function<void()> run;
};

/// Runs once, and again after every change, until the process is asked to end. Changes that come close together, as
/// from an editor or a change of branch, lead to one run. Fails when not everything can be watched.
base::Result<base::Done> watch_loop(base::FileWatcher& watcher, const WatchWork& work);

}  // namespace refgen::cli
