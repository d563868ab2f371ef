#pragma once

#include <cstdint>
#include <span>

namespace refgen::base {

/// Every `step`-th character from `first` to `last` is the capital of the one `distance` behind it.
struct CaseRun {
  std::uint16_t first;
  std::uint16_t last;
  std::uint16_t step;
  std::int32_t distance;
};

/// A character that can also be spelt as `first` followed by `second`, or as `first` alone when `second` is 0.
struct Decomposition {
  std::uint16_t composed;
  std::uint16_t first;
  std::uint16_t second;
};

/// Sorted by `first`; runs may interleave, as capitals and small letters do.
extern const std::span<const CaseRun> case_runs;

/// Sorted by `composed`.
extern const std::span<const Decomposition> decompositions;

}  // namespace refgen::base
