#include "generator/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <limits>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace refgen::base {
namespace {

/// The exception of the task with the lowest index, so that a failing run fails the same way every time.
class FirstException {
 public:
  void keep_current(std::size_t index) {
    const std::scoped_lock lock(mutex_);
    if (index >= index_) return;
    index_ = index;
    exception_ = std::current_exception();
  }

  void rethrow() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  std::mutex mutex_;
  std::size_t index_ = std::numeric_limits<std::size_t>::max();
  std::exception_ptr exception_;
};

/// Starts up to `count` threads; fewer when the system has no more to give.
std::vector<std::jthread> start_threads(std::size_t count, const std::function<void()>& work) {
  std::vector<std::jthread> threads;
  threads.reserve(count);
  try {
    while (threads.size() < count) threads.emplace_back(work);
  } catch (const std::system_error&) {
    // The caller's own thread works too, so the tasks get done without the missing ones.
  }
  return threads;
}

}  // namespace

void parallel_for(std::size_t count, const std::function<void(std::size_t)>& task) {
  std::atomic<std::size_t> next = 0;
  FirstException exception;
  const auto work = [&] {
    for (std::size_t index = next++; index < count; index = next++) {
      try {
        task(index);
      } catch (...) {
        exception.keep_current(index);
      }
    }
  };
  const std::size_t processors = std::max(std::thread::hardware_concurrency(), 1U);
  const std::size_t workers = std::min<std::size_t>(processors, count);
  if (workers > 1) {
    const std::vector<std::jthread> threads = start_threads(workers - 1, work);
    work();
  } else {
    work();
  }
  exception.rethrow();
}

}  // namespace refgen::base
