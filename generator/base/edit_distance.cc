#include "generator/base/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <numeric>

namespace refgen::base {
namespace {

constexpr std::size_t longest_word = 256;

std::size_t length_difference(std::string_view left, std::string_view right) {
  return std::max(left.size(), right.size()) - std::min(left.size(), right.size());
}

std::string digits_of(std::string_view word) {
  std::string digits;
  std::copy_if(word.begin(), word.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

/// How many bytes must at least be inserted, deleted or replaced, wherever they stand.
std::size_t least_distance(std::string_view left, std::string_view right) {
  std::array<std::int32_t, 256> unmatched{};
  for (const char c : left) ++unmatched[static_cast<unsigned char>(c)];
  std::size_t only_right = 0;
  for (const char c : right) {
    if (--unmatched[static_cast<unsigned char>(c)] < 0) ++only_right;
  }
  const std::size_t only_left = only_right + left.size() - right.size();
  return std::max(only_left, only_right);
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
  // Most words differ too much for their order to matter.
  if (const std::size_t least = least_distance(left, right); least > limit) return least;
  // Row r of the table holds the distances of the first r bytes of `left` to every prefix of `right`. Only the last
  // three rows are ever looked at.
  std::vector<std::size_t> before_last(right.size() + 1);
  std::vector<std::size_t> last(right.size() + 1);
  std::vector<std::size_t> current(right.size() + 1);
  std::iota(current.begin(), current.end(), std::size_t{0});
  std::size_t least_before = 0;
  for (std::size_t row = 1; row <= left.size(); ++row) {
    before_last.swap(last);
    last.swap(current);
    current[0] = row;
    for (std::size_t column = 1; column <= right.size(); ++column) {
      const std::size_t replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
      current[column] = std::min({last[column] + 1, current[column - 1] + 1, replaced});
      const bool swapped =
          row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
      if (swapped) current[column] = std::min(current[column], before_last[column - 2] + 1);
    }
    // The rows to come are made of this one, and of the one before by a swap, which costs one.
    const std::size_t least = *std::min_element(current.begin(), current.end());
    if (least > limit && least_before >= limit) return least;
    least_before = least;
  }
  return current.back();
}

std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (word.empty() || word.size() > longest_word) return "";
  std::size_t limit = std::min(std::max<std::size_t>(word.size() / 3, 1), word.size() - 1);
  std::string_view best;
  bool found = false;
  for (const std::string_view candidate : candidates) {
    if (length_difference(word, candidate) > limit) continue;
    const std::size_t distance = edit_distance(word, candidate, limit);
    if (distance > limit || (found && distance == limit)) continue;
    best = candidate;
    limit = distance;
    found = true;
  }
  return std::string(best);
}

std::string unmistakable(std::string_view word, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t long_word = 8;
  std::string near = nearest(word, candidates);
  if (near.empty() || near == word || digits_of(near) != digits_of(word)) return "";
  const std::size_t distance = edit_distance(word, near);
  if (distance > (word.size() < long_word ? 1U : 2U)) return "";
  const bool alone = std::none_of(candidates.begin(), candidates.end(), [&](std::string_view candidate) {
    return candidate != near && length_difference(word, candidate) <= distance &&
           edit_distance(word, candidate, distance) <= distance;
  });
  return alone ? near : "";
}

}  // namespace refgen::base
