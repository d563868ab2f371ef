#include "generator/cli/watch_loop.h"

namespace refgen::cli {
namespace {

using base::WatchEvent;
using std::chrono::milliseconds;

/// A burst is over when nothing has happened for so long.
constexpr milliseconds quiet_time{40};

/// The same after a single file was saved, which is seldom the beginning of a burst.
constexpr milliseconds quiet_time_after_save{10};

/// What never comes to rest is looked at after so many waits all the same.
constexpr int most_waits = 50;

bool is_change(WatchEvent event) { return event == WatchEvent::change || event == WatchEvent::save; }

/// Waits for a change and for the end of the burst it belongs to.
WatchEvent wait_for_burst(base::FileWatcher& watcher) {
  WatchEvent event = watcher.wait(std::nullopt);
  for (int waits = 0; is_change(event) && waits < most_waits; ++waits) {
    event = watcher.wait(event == WatchEvent::save ? quiet_time_after_save : quiet_time);
  }
  return event;
}

}  // namespace

base::Result<base::Done> watch_loop(base::FileWatcher& watcher, const WatchWork& work) {
  // What changes while the first list is made would not be seen: it is made again when it is watched.
  static_cast<void>(watcher.watch(work.list()));
  do {
    // Watched before it is read: what changes meanwhile leads to the next run.
    base::Result<base::Done> watched = watcher.watch(work.list());
    if (!watched.ok()) return watched;
    work.run();
  } while (wait_for_burst(watcher) != WatchEvent::stop);
  return base::Done{};
}

}  // namespace refgen::cli
