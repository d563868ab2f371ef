#pragma once

#include <atomic>
#include <cstddef>

#include "generator/base/limits.h"
#include "generator/diagnostics/sink.h"

namespace refgen::render {

/// Holds what a run makes against the limits of the output. Threads may share it, and stop when it is spent: what would
/// be made after that is not.
class OutputBudget {
 public:
  /// `limits` must outlive the budget.
  explicit OutputBudget(const base::Limits& limits) : limits_(limits) {}

  [[nodiscard]] bool is_spent() const { return files_ > limits_.output_files || bytes_ > limits_.output_size; }
  /// Counts a file that was made.
  void take(std::size_t bytes) {
    ++files_;
    bytes_ += bytes;
  }
  /// Reports when it is spent.
  void report(diagnostics::Sink& sink) const;

 private:
  const base::Limits& limits_;
  std::atomic<std::size_t> files_ = 0;
  std::atomic<std::size_t> bytes_ = 0;
};

}  // namespace refgen::render
