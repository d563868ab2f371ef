#include "generator/base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
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

}  // namespace
}  // namespace refgen::base
