#pragma once

#include <atomic>
#include <functional>
#include <optional>

#include "tests/support/forwarding_file_system.h"

namespace refgen::testing {

/// What happens at one of the calls that change something.
enum class Fault {
  none,
  killed,   ///< The program ends: a file that is being written stays half written, and no later call changes anything.
  full,     ///< From then on there is no room for another file or folder; all else goes on.
  refused,  ///< This one call fails.
};

/// Another file system, in which something happens at the N-th call (from 0) that changes something.
class FaultyFileSystem final : public ForwardingFileSystem {
 public:
  FaultyFileSystem(base::FileSystem& files, Fault fault, int at)
      : ForwardingFileSystem(files), fault_(fault), at_(at) {}

  /// How many calls would have changed something.
  [[nodiscard]] int changes() const { return changes_; }
  /// Whether the fault came at all.
  [[nodiscard]] bool struck() const { return struck_; }
  /// Called before the N-th change; afterwards that goes on.
  void call_before_change(std::function<void()> action) { action_ = std::move(action); }

  base::Result<base::Done> create_file(const std::string& path, std::string_view content) override {
    const int number = changes_++;
    const std::optional<base::Failure> failure = failure_at(number, true);
    if (!failure) return ForwardingFileSystem::create_file(path, content);
    if (fault_ == Fault::killed && number == at_) {
      return ForwardingFileSystem::create_file(path, content.substr(0, content.size() / 2));
    }
    return *failure;
  }
  base::Result<base::Done> rename(const std::string& from, const std::string& to) override {
    return attempt(false, [&] { return ForwardingFileSystem::rename(from, to); });
  }
  base::Result<base::Done> copy_permissions(const std::string& from, const std::string& to) override {
    return attempt(false, [&] { return ForwardingFileSystem::copy_permissions(from, to); });
  }
  base::Result<base::Done> remove_file(const std::string& path) override {
    return attempt(false, [&] { return ForwardingFileSystem::remove_file(path); });
  }
  base::Result<base::Done> remove_directory(const std::string& path) override {
    return attempt(false, [&] { return ForwardingFileSystem::remove_directory(path); });
  }
  base::Result<base::Done> create_directory(const std::string& path) override {
    return attempt(true, [&] { return ForwardingFileSystem::create_directory(path); });
  }

 private:
  template <typename Call>
  base::Result<base::Done> attempt(bool needs_room, Call call) {
    if (const std::optional<base::Failure> failure = failure_at(changes_++, needs_room)) return *failure;
    return call();
  }

  std::optional<base::Failure> failure_at(int number, bool needs_room) {
    if (number == at_ && action_) action_();
    const bool later = number > at_;
    if (fault_ == Fault::none || number < at_) return std::nullopt;
    if (fault_ == Fault::refused && later) return std::nullopt;
    if (fault_ == Fault::full && !needs_room) return std::nullopt;
    struck_ = true;
    return base::Failure{fault_ == Fault::refused ? "permission denied" : "no space left on device"};
  }

  Fault fault_;
  int at_;
  std::atomic<int> changes_ = 0;
  std::atomic<bool> struck_ = false;
  std::function<void()> action_;
};

}  // namespace refgen::testing
