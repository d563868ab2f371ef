#pragma once

#include <cstddef>

namespace refgen::base {

/// Names that are almost right are looked for among all names there are. Where thousands of names are wrong in a tree
/// of thousands, that would take minutes: after many comparisons nothing is suggested any more.
class SearchBudget {
 public:
  /// How many comparisons are made at most.
  static constexpr std::size_t size = 2'000'000;

  /// Whether a name may still be compared with that many others; counts them when it may.
  bool may_search(std::size_t candidates) {
    asked_for_ += candidates;
    if (candidates > left_) return false;
    left_ -= candidates;
    return true;
  }
  /// All comparisons that were asked for, made or not. As long as they are no more than the size, all were made.
  [[nodiscard]] std::size_t asked_for() const { return asked_for_; }

 private:
  std::size_t left_ = size;
  std::size_t asked_for_ = 0;
};

}  // namespace refgen::base
