#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace refgen::base {

/// Optimal string alignment distance in bytes: insert, delete, replace and swapping neighbours cost one each. What is
/// beyond `limit` comes out as any number beyond it, which takes less time.
std::size_t edit_distance(std::string_view left, std::string_view right,
                          std::size_t limit = std::numeric_limits<std::size_t>::max());

/// The candidate nearest to `word` when it is near enough to be a slip, otherwise an empty string: at most a third of
/// the word may differ, in any case one byte, never the whole word. Of equally near ones the first is taken. Words of
/// more than 256 bytes are not looked up: nobody mistypes those, and comparing them takes quadratic time.
std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// The candidate that `word` is a slip of beyond doubt, otherwise an empty string: it is the nearest one, no other is
/// as near, it differs in one place (in at most two, when the word has eight bytes or more) and not in a digit: `v1`
/// and `v2` are two names.
std::string unmistakable(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace refgen::base
