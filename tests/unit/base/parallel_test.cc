#include "generator/base/parallel.h"

#include <gtest/gtest.h>
#include <pthread.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace refgen::base {
namespace {

TEST(ParallelFor, CallsEveryIndexOnce) {
  std::vector<int> calls(1000);
  parallel_for(calls.size(), [&](std::size_t index) { ++calls[index]; });
  EXPECT_EQ(calls, std::vector<int>(1000, 1));
}

TEST(ParallelFor, DoesNothingForNoTasks) {
  parallel_for(0, [](std::size_t) { FAIL(); });
}

TEST(ParallelFor, ThrowsTheExceptionOfTheLowestIndexAfterAllHaveRun) {
  std::atomic<int> calls = 0;
  std::string message;
  try {
    parallel_for(100, [&](std::size_t index) {
      ++calls;
      if (index == 97 || index == 3) throw std::runtime_error("task " + std::to_string(index));
    });
  } catch (const std::runtime_error& error) {
    message = error.what();
  }
  EXPECT_EQ(message, "task 3");
  EXPECT_EQ(calls, 100);
}

/// No thread can be started as long as this lasts: each would get a stack that no memory has room for.
class NoMoreThreads {
 public:
  NoMoreThreads() {
    EXPECT_EQ(pthread_getattr_default_np(&before_), 0);
    pthread_attr_t huge;
    EXPECT_EQ(pthread_attr_init(&huge), 0);
    EXPECT_EQ(pthread_attr_setstacksize(&huge, std::size_t{1} << 60), 0);
    EXPECT_EQ(pthread_setattr_default_np(&huge), 0);
    pthread_attr_destroy(&huge);
  }
  NoMoreThreads(const NoMoreThreads&) = delete;
  NoMoreThreads& operator=(const NoMoreThreads&) = delete;
  ~NoMoreThreads() {
    pthread_setattr_default_np(&before_);
    pthread_attr_destroy(&before_);
  }

 private:
  pthread_attr_t before_{};
};

TEST(ParallelFor, NeedsNoOtherThreads) {
  const NoMoreThreads limit;
  ASSERT_THROW(std::jthread([] {}), std::system_error);
  std::vector<std::thread::id> threads(100);
  parallel_for(threads.size(), [&](std::size_t index) { threads[index] = std::this_thread::get_id(); });
  EXPECT_EQ(threads, std::vector<std::thread::id>(100, std::this_thread::get_id()));
}

}  // namespace
}  // namespace refgen::base
