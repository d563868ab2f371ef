#include "generator/diagnostics/source_excerpt.h"

#include <algorithm>
#include <string_view>

#include "generator/base/utf8.h"

namespace refgen::diagnostics {
namespace {

constexpr std::size_t widest_excerpt = 160;
constexpr std::size_t widest_lead = 60;  ///< Columns before the span when the line is cut.
constexpr std::string_view cut_mark = "…";
constexpr std::string_view tab_text = "    ";

/// A character of the source as it is shown.
struct Cell {
  std::string text;
  std::size_t width = 0;
};

std::size_t width_of(std::string_view printable_text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < printable_text.size();) {
    width += base::display_width(base::next_code_point(printable_text, offset));
  }
  return width;
}

/// Takes the character at `offset` and moves behind it.
Cell next_cell(std::string_view line, std::size_t& offset) {
  const std::size_t begin = offset;
  const bool is_tab = base::next_code_point(line, offset) == U'\t';
  std::string text = is_tab ? std::string(tab_text) : base::printable(line.substr(begin, offset - begin));
  const std::size_t width = width_of(text);
  return {std::move(text), width};
}

bool is_inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Where the character begins that ends before `offset`. Precondition: offset > 0.
std::size_t previous_character(std::string_view line, std::size_t offset) {
  --offset;
  while (offset > 0 && is_inside_character(line[offset])) --offset;
  return offset;
}

/// The earliest character from which on there are at most `columns` columns up to `end`.
std::size_t start_of_lead(std::string_view line, std::size_t end, std::size_t columns) {
  std::size_t start = end;
  std::size_t width = 0;
  while (start > 0) {
    const std::size_t before = previous_character(line, start);
    std::size_t offset = before;
    width += next_cell(line, offset).width;
    if (width > columns) break;
    start = before;
  }
  return start;
}

/// Whether the line from `start` on does not fit when `width` columns are taken already.
bool is_too_wide(std::string_view line, std::size_t start, std::size_t width) {
  for (std::size_t offset = start; offset < line.size() && width <= widest_excerpt;) {
    width += next_cell(line, offset).width;
  }
  return width > widest_excerpt;
}

}  // namespace

SourceExcerpt source_excerpt(const Source& source, const Span& span) {
  const std::string_view line = source.line_at(span.begin);
  const auto line_start = static_cast<std::size_t>(line.data() - source.text().data());
  const std::size_t begin = std::clamp<std::size_t>(span.begin, line_start, line_start + line.size()) - line_start;
  const std::size_t end = std::clamp<std::size_t>(span.end, line_start + begin, line_start + line.size()) - line_start;

  const std::size_t start = is_too_wide(line, 0, 0) ? start_of_lead(line, begin, widest_lead) : 0;
  SourceExcerpt excerpt;
  std::size_t width = 0;
  std::size_t underline_end = 0;
  if (start > 0) {
    excerpt.text = cut_mark;
    width = 1;
  }
  excerpt.underline_column = width;
  const bool cut_at_end = is_too_wide(line, start, width);
  for (std::size_t offset = start; offset < line.size();) {
    const bool starts_before_span = offset < begin;
    const Cell cell = next_cell(line, offset);
    if (cut_at_end && width + cell.width >= widest_excerpt) {
      excerpt.text += cut_mark;
      break;
    }
    excerpt.text += cell.text;
    width += cell.width;
    if (starts_before_span) excerpt.underline_column = width;
    if (offset <= end) underline_end = width;
  }
  excerpt.underline_width =
      underline_end > excerpt.underline_column ? underline_end - excerpt.underline_column : std::size_t{1};
  return excerpt;
}

}  // namespace refgen::diagnostics
