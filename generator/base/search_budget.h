#pragma once

#include <cstddef>

namespace refgen::base {

/// Names that are almost right are looked for among all names there are. Where thousands of names are wrong in a tree
/// of thousands, that would take minutes: after many comparisons nothing is suggested any more.
class SearchBudget {
 public:
  /// Whether a name may still be compared with that many others; counts them when it may.
  bool may_search(std::size_t candidates) {
    if (candidates > left_) return false;
    left_ -= candidates;
    return true;
  }

 private:
  std::size_t left_ = 2'000'000;
};

}  // namespace refgen::base
