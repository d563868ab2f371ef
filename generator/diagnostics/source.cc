#include "generator/diagnostics/source.h"

#include <algorithm>
#include <utility>

#include "generator/base/utf8.h"

namespace refgen::diagnostics {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

Source::Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
  const std::size_t start = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  line_starts_.push_back(static_cast<std::uint32_t>(start));
  for (std::size_t end = text_.find('\n'); end != std::string::npos; end = text_.find('\n', end + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(end + 1));
  }
}

std::size_t Source::line_index(std::uint32_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return after == line_starts_.begin() ? 0 : static_cast<std::size_t>(after - line_starts_.begin()) - 1;
}

Position Source::position(std::uint32_t offset) const {
  const std::size_t index = line_index(offset);
  const std::size_t start = line_starts_[index];
  const std::size_t end = std::clamp<std::size_t>(offset, start, text_.size());
  const std::size_t column = base::count_code_points(text().substr(start, end - start));
  return {static_cast<std::uint32_t>(index + 1), static_cast<std::uint32_t>(column + 1)};
}

std::string_view Source::line_at(std::uint32_t offset) const {
  std::string_view line = text().substr(line_starts_[line_index(offset)]);
  line = line.substr(0, line.find('\n'));
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
