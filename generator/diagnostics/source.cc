#include "generator/diagnostics/source.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "generator/base/utf8.h"

namespace refgen::diagnostics {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// How many bytes of a line are looked at to tell a column.
constexpr std::size_t longest_count = 4096;

}  // namespace

Source::Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
  const std::size_t start = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  line_starts_.push_back(static_cast<std::uint32_t>(start));
  for (std::size_t end = text_.find('\n'); end != std::string::npos; end = text_.find('\n', end + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(end + 1));
  }
  add_column_marks();
}

void Source::add_column_marks() {
  for (std::size_t line = 0; line < line_starts_.size(); ++line) {
    const std::size_t end = line + 1 < line_starts_.size() ? line_starts_[line + 1] : text_.size();
    if (end - line_starts_[line] <= longest_count) continue;
    std::uint32_t column = 0;
    for (std::size_t offset = line_starts_[line], next = offset; offset < end; ++column) {
      if (offset >= next) {
        column_marks_.push_back({static_cast<std::uint32_t>(offset), column});
        next = offset + longest_count;
      }
      base::next_code_point(text_, offset);
    }
  }
}

std::size_t Source::line_index(std::uint32_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return after == line_starts_.begin() ? 0 : static_cast<std::size_t>(after - line_starts_.begin()) - 1;
}

Position Source::position(std::uint32_t offset) const {
  const std::size_t index = line_index(offset);
  std::size_t start = line_starts_[index];
  const std::size_t end = std::clamp<std::size_t>(offset, start, text_.size());
  std::size_t column = 0;
  const auto behind = std::upper_bound(column_marks_.begin(), column_marks_.end(), end,
                                       [](std::size_t at, const ColumnMark& mark) { return at < mark.offset; });
  if (behind != column_marks_.begin() && std::prev(behind)->offset > start) {
    start = std::prev(behind)->offset;
    column = std::prev(behind)->column;
  }
  column += base::count_code_points(text().substr(start, end - start));
  return {static_cast<std::uint32_t>(index + 1), static_cast<std::uint32_t>(column + 1)};
}

std::string_view Source::line_at(std::uint32_t offset) const {
  const std::size_t index = line_index(offset);
  const bool is_last = index + 1 == line_starts_.size();
  const std::size_t end = is_last ? text_.size() : line_starts_[index + 1] - 1;
  std::string_view line = text().substr(line_starts_[index], end - line_starts_[index]);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

SourceId Sources::add(std::string name, std::string text) {
  if (!free_.empty()) {
    const SourceId id = free_.back();
    free_.pop_back();
    sources_[id] = Source(std::move(name), std::move(text));
    return id;
  }
  sources_.emplace_back(std::move(name), std::move(text));
  return static_cast<SourceId>(sources_.size() - 1);
}

void Sources::remove(SourceId id) {
  sources_[id] = Source("", "");
  free_.push_back(id);
}

}  // namespace refgen::diagnostics
