#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "generator/base/file_system.h"
#include "generator/base/file_watcher.h"
#include "generator/base/path.h"

namespace refgen::base {
namespace {

constexpr std::uint32_t changes_inside = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE |
                                         IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

/// How many links on the way to a place are followed before it counts as a circle.
constexpr int most_links = 40;

sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  return signals;
}

Failure last_failure(std::string_view what) {
  return Failure{std::string(what) + ": " + std::generic_category().message(errno)};
}

/// A folder that is watched. Several places can share one: inotify knows folders, not their names.
struct Folder {
  std::set<std::string> trees;                        ///< The paths below which everything counts.
  std::set<std::string, std::less<>> expected_names;  ///< The names in it that count, because a watched path runs
                                                      ///< through them.
};

class DiskWatcher final : public FileWatcher {
 public:
  DiskWatcher() : signals_(ending_signals()) {
    pthread_sigmask(SIG_BLOCK, &signals_, &signals_before_);
    inotify_ = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    signal_ = signalfd(-1, &signals_, SFD_CLOEXEC | SFD_NONBLOCK);
  }

  ~DiskWatcher() override {
    if (inotify_ >= 0) close(inotify_);
    if (signal_ >= 0) close(signal_);
    pthread_sigmask(SIG_SETMASK, &signals_before_, nullptr);
  }

  [[nodiscard]] bool is_open() const { return inotify_ >= 0 && signal_ >= 0; }

  Result<Done> watch(const WatchList& list) override {
    list_ = list;
    failure_.reset();
    std::map<int, Folder> before = std::exchange(folders_, {});
    for (const std::string& tree : list_.trees) {
      if (tree.empty()) continue;
      watch_way(tree);
      watch_tree(tree, tree);
    }
    for (const std::string& file : list_.files) watch_way(file);
    for (const auto& [number, folder] : before) {
      if (!folders_.contains(number)) inotify_rm_watch(inotify_, number);
    }
    if (failure_) return *failure_;
    return Done{};
  }

  WatchEvent wait(std::optional<std::chrono::milliseconds> limit) override {
    if (!limit) changed_.clear();
    const auto end = std::chrono::steady_clock::now() + limit.value_or(std::chrono::milliseconds(0));
    for (;;) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
      std::array<pollfd, 2> waiting = {pollfd{signal_, POLLIN, 0}, pollfd{inotify_, POLLIN, 0}};
      poll(waiting.data(), waiting.size(), limit ? static_cast<int>(std::max<long>(left.count(), 0)) : -1);
      if ((waiting[0].revents & POLLIN) != 0 && take_signal()) return WatchEvent::stop;
      if ((waiting[1].revents & POLLIN) != 0 && read_events()) return kind_of_change();
      if (limit && std::chrono::steady_clock::now() >= end) return WatchEvent::timeout;
    }
  }

 private:
  /// A signal that is not taken would end the process as soon as the watcher is gone.
  [[nodiscard]] bool take_signal() const {
    signalfd_siginfo taken{};
    return read(signal_, &taken, sizeof taken) == sizeof taken;
  }

  /// Watches the folders above a path for the next part of it, so that its coming and going is seen. A link on the way
  /// leads to a second way.
  void watch_way(const std::string& path, int links = 0) {
    for (std::string place = path; !place.empty() && place != "/";) {
      const std::string above(containing_folder(place));
      const std::string_view name = file_name(place);
      if (Folder* folder = add(above, 0); folder != nullptr) folder->expected_names.insert(std::string(name));
      if (const std::string target = link_target(place); !target.empty() && links < most_links) {
        watch_way(target.starts_with('/') ? target : join_path(above, target), links + 1);
      }
      place = above;
    }
  }

  static std::string link_target(const std::string& path) {
    std::array<char, 4096> target{};
    const ssize_t size = readlink(path.c_str(), target.data(), target.size());
    return size <= 0 ? "" : std::string(target.data(), static_cast<std::size_t>(size));
  }

  void watch_tree(const std::string& root, const std::string& path) {
    // The root may be a link; what is inside is not followed.
    Folder* folder = add(path, path == root ? 0 : IN_DONT_FOLLOW);
    if (folder == nullptr) return;
    folder->trees.insert(path);
    // Listed after it is watched: what appears meanwhile is in the list, or an event, or both.
    const auto entries = files_->list(path);
    if (!entries.ok()) return;
    for (const DirectoryEntry& entry : entries.value()) {
      const std::string below = join_path(path, entry.name);
      if (entry.kind == FileKind::directory && !entry.name.starts_with('.') && !ignored(below)) {
        watch_tree(root, below);
      }
    }
  }

  [[nodiscard]] bool ignored(const std::string& folder) const { return list_.is_ignored && list_.is_ignored(folder); }

  /// The folder at a path, watched; null when there is none, or none that may be seen.
  Folder* add(const std::string& path, std::uint32_t flags) {
    const int number = inotify_add_watch(inotify_, path.empty() ? "." : path.c_str(), changes_inside | flags);
    if (number >= 0) return &folders_[number];
    if (errno == ENOSPC || errno == ENOMEM) failure_ = last_failure("cannot watch more folders");
    return nullptr;
  }

  /// Takes all events that are there; whether one of them counts.
  bool read_events() {
    bool counts = false;
    alignas(inotify_event) std::array<char, 65536> buffer{};
    for (ssize_t size = 0; (size = read(inotify_, buffer.data(), buffer.size())) > 0;) {
      for (const char* at = buffer.data(); at < buffer.data() + size;) {
        const auto* event = reinterpret_cast<const inotify_event*>(at);
        if (is_counted(*event)) {
          remember(*event);
          counts = true;
        }
        at += sizeof(inotify_event) + event->len;
      }
    }
    return counts;
  }

  [[nodiscard]] bool is_counted(const inotify_event& event) const {
    // Events were dropped: anything may have happened.
    if ((event.mask & IN_Q_OVERFLOW) != 0) return true;
    const auto found = folders_.find(event.wd);
    if (found == folders_.end()) return false;
    const Folder& folder = found->second;
    const std::string_view name = event.len == 0 ? "" : event.name;
    if (folder.expected_names.contains(name)) return true;
    if (folder.trees.empty()) return false;
    if (name.empty()) return true;
    if (name.starts_with('.')) return false;
    const bool is_folder = (event.mask & IN_ISDIR) != 0;
    return !is_folder || std::any_of(folder.trees.begin(), folder.trees.end(),
                                     [&](const std::string& path) { return !ignored(join_path(path, name)); });
  }

  /// What has no name, a folder among them, and what is created by a link is never called whole.
  void remember(const inotify_event& event) {
    const std::pair file(event.wd, std::string(event.len == 0 ? "" : event.name));
    if ((event.mask & (IN_DELETE | IN_MOVED_FROM)) != 0) {
      changed_.erase(file);
    } else if ((event.mask & IN_ATTRIB) != 0) {
      changed_.try_emplace(file, true);
    } else {
      changed_[file] = (event.mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0 && (event.mask & IN_ISDIR) == 0;
    }
  }

  [[nodiscard]] WatchEvent kind_of_change() const {
    const bool one_is_whole = changed_.size() == 1 && changed_.begin()->second;
    return one_is_whole ? WatchEvent::save : WatchEvent::change;
  }

  sigset_t signals_;
  sigset_t signals_before_{};
  int inotify_ = -1;
  int signal_ = -1;
  WatchList list_;
  std::unique_ptr<FileSystem> files_ = disk_file_system();
  std::map<int, Folder> folders_;  ///< By inotify's number.
  /// The files that have changed since the last wait without a limit and are still there, by their folder's number and
  /// their name, and whether each was closed or moved into its place since it was last written to.
  std::map<std::pair<int, std::string>, bool> changed_;
  std::optional<Failure> failure_;
};

}  // namespace

Result<std::unique_ptr<FileWatcher>> disk_watcher() {
  auto watcher = std::make_unique<DiskWatcher>();
  if (!watcher->is_open()) return last_failure("cannot watch files");
  return Result<std::unique_ptr<FileWatcher>>(std::move(watcher));
}

}  // namespace refgen::base
