#include "generator/base/limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

namespace refgen::base {
namespace {

constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
/// Places in a source are 32-bit numbers.
constexpr std::size_t largest_source = std::size_t{2} << 30;
/// Reading is recursive: a thread's stack has room for about four times as many.
constexpr std::size_t deepest_nesting = 1000;
/// Output paths, which may have 1,024 bytes, are paths of specs and a little more.
constexpr std::size_t longest_path = 960;

constexpr std::array rules = {
    LimitRule{"max-file-size", &Limits::file_size, true, largest_source, "read no file that is larger"},
    LimitRule{"max-nesting", &Limits::nesting, false, deepest_nesting, "no value or row is nested deeper"},
    LimitRule{"max-values", &Limits::values, false, any, "values of one front matter, aliases expanded"},
    LimitRule{"max-files", &Limits::files, false, any, "files and folders below the specs"},
    LimitRule{"max-path", &Limits::path_length, false, longest_path, "bytes of a path below the specs"},
    LimitRule{"max-rows", &Limits::rows, false, any, "rows of one table"},
    LimitRule{"max-copied-rows", &Limits::copied_rows, false, any, "rows that references stand for"},
    LimitRule{"max-copied-text", &Limits::copied_text, true, any, "text that references stand for"},
    LimitRule{"max-output-files", &Limits::output_files, false, any, "files that are generated"},
    LimitRule{"max-output-size", &Limits::output_size, true, any, "size of all generated files"},
};

struct Unit {
  std::size_t bytes;
  char letter;
};

constexpr std::array units = {Unit{std::size_t{1} << 30, 'G'}, Unit{std::size_t{1} << 20, 'M'},
                              Unit{std::size_t{1} << 10, 'K'}};

}  // namespace

Limits highest_limits() {
  Limits limits;
  for (const LimitRule& rule : rules) limits.*rule.value = rule.highest;
  return limits;
}

std::span<const LimitRule> limit_rules() { return rules; }

const LimitRule& limit_rule(std::size_t Limits::*value) {
  return *std::find_if(rules.begin(), rules.end(), [value](const LimitRule& rule) { return rule.value == value; });
}

std::string limit_text(const LimitRule& rule, std::size_t value) {
  if (!rule.is_size || value == 0) return fmt::format("{}", value);
  const auto unit = std::find_if(units.begin(), units.end(), [value](Unit each) { return value % each.bytes == 0; });
  return unit == units.end() ? fmt::format("{}", value) : fmt::format("{}{}", value / unit->bytes, unit->letter);
}

std::string limit_help(const Limits& limits, std::size_t Limits::*value) {
  const LimitRule& rule = limit_rule(value);
  return fmt::format("--{} raises the limit ({})", rule.flag, limit_text(rule, limits.*value));
}

}  // namespace refgen::base
