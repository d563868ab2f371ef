#include <fmt/format.h>

#include <algorithm>
#include <dtl/dtl.hpp>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "generator/base/utf8.h"
#include "generator/publish/output_plan.h"

namespace refgen::publish {
namespace {

constexpr std::size_t context_lines = 3;

/// A line of the diff; `text` is with its line feed, if it has one.
struct Edit {
  char sign;  ///< ' ', '-' or '+'.
  std::string_view text;
};

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Equal lines get equal numbers: those compare and copy faster than text.
class LineNumbers {
 public:
  std::vector<std::size_t> of(const std::vector<std::string_view>& lines) {
    std::vector<std::size_t> numbers;
    numbers.reserve(lines.size());
    for (const std::string_view line : lines)
      numbers.push_back(numbers_.try_emplace(line, numbers_.size()).first->second);
    return numbers;
  }

 private:
  std::unordered_map<std::string_view, std::size_t> numbers_;
};

/// Appends the edits of a stretch that begins and ends with different lines.
void append_middle(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after,
                   std::vector<Edit>& edits) {
  LineNumbers numbers;
  const std::vector<std::size_t> old_numbers = numbers.of(before);
  const std::vector<std::size_t> new_numbers = numbers.of(after);
  dtl::Diff<std::size_t, std::vector<std::size_t>> diff(old_numbers, new_numbers);
  diff.compose();
  auto old_line = before.begin();
  auto new_line = after.begin();
  std::vector<Edit> added;  // held back, so that within a change the old lines come first
  const auto flush = [&] {
    edits.insert(edits.end(), added.begin(), added.end());
    added.clear();
  };
  for (const auto& [number, info] : diff.getSes().getSequence()) {
    if (info.type == dtl::SES_ADD) {
      added.push_back({'+', *new_line++});
    } else if (info.type == dtl::SES_DELETE) {
      edits.push_back({'-', *old_line++});
    } else {
      flush();
      edits.push_back({' ', *old_line++});
      ++new_line;
    }
  }
  flush();
}

std::vector<Edit> edits_between(std::string_view before_text, std::string_view after_text) {
  const std::vector<std::string_view> before = split_lines(before_text);
  const std::vector<std::string_view> after = split_lines(after_text);
  const auto [old_begin, new_begin] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto [old_end, new_end] = std::mismatch(before.rbegin(), std::make_reverse_iterator(old_begin), after.rbegin(),
                                                std::make_reverse_iterator(new_begin));
  const std::vector<std::string_view> old_middle(old_begin, old_end.base());
  const std::vector<std::string_view> new_middle(new_begin, new_end.base());

  std::vector<Edit> edits;
  const auto append_same = [&edits](auto begin, auto end) {
    for (auto line = begin; line != end; ++line) edits.push_back({' ', *line});
  };
  append_same(before.begin(), old_begin);
  append_middle(old_middle, new_middle, edits);
  append_same(old_end.base(), before.end());
  return edits;
}

/// A line as a reader may be shown it: only tabs and the line end stay what they are of what a terminal would obey.
std::string shown(std::string_view line) {
  const std::string_view end = line.ends_with("\r\n") ? "\r\n" : line.ends_with('\n') ? "\n" : "";
  line.remove_suffix(end.size());
  std::string text;
  for (auto tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
    text += base::printable(line.substr(0, tab)) + '\t';
    line.remove_prefix(tab + 1);
  }
  return text.append(base::printable(line)).append(end);
}

bool is_change(const Edit& edit) { return edit.sign != ' '; }

/// `12,5`: the first line and the number of lines. Nothing is at the line before it, one line needs no number.
std::string range_text(std::size_t lines_before, std::size_t count) {
  if (count == 0) return fmt::format("{},0", lines_before);
  if (count == 1) return fmt::format("{}", lines_before + 1);
  return fmt::format("{},{}", lines_before + 1, count);
}

using EditIterator = std::vector<Edit>::const_iterator;

std::size_t count_lines(EditIterator begin, EditIterator end, char side) {
  return static_cast<std::size_t>(
      std::count_if(begin, end, [side](const Edit& edit) { return edit.sign == ' ' || edit.sign == side; }));
}

/// Where the hunk ends that has its first change at `change`: before the context would be longer than what two hunks
/// show between them.
EditIterator end_of_hunk(EditIterator change, EditIterator end) {
  for (;;) {
    const EditIterator context = std::find_if_not(change, end, is_change);
    change = std::find_if(context, end, is_change);
    const auto length = static_cast<std::size_t>(change - context);
    if (change == end || length > 2 * context_lines) {
      return context + static_cast<std::ptrdiff_t>(std::min(length, context_lines));
    }
  }
}

void append_hunks(const std::vector<Edit>& edits, std::string& text) {
  std::size_t old_lines = 0;
  std::size_t new_lines = 0;
  EditIterator done = edits.begin();
  for (;;) {
    const EditIterator change = std::find_if(done, edits.end(), is_change);
    if (change == edits.end()) return;
    const EditIterator begin = change - std::min<std::ptrdiff_t>(context_lines, change - done);
    const EditIterator end = end_of_hunk(change, edits.end());
    old_lines += count_lines(done, begin, '-');
    new_lines += count_lines(done, begin, '+');
    const std::size_t old_count = count_lines(begin, end, '-');
    const std::size_t new_count = count_lines(begin, end, '+');
    text += fmt::format("@@ -{} +{} @@\n", range_text(old_lines, old_count), range_text(new_lines, new_count));
    for (EditIterator edit = begin; edit != end; ++edit) {
      text += edit->sign;
      text += shown(edit->text);
      if (!edit->text.ends_with('\n')) text += "\n\\ No newline at end of file\n";
    }
    old_lines += old_count;
    new_lines += new_count;
    done = end;
  }
}

/// Readers of diffs take a blank for the end of the name, unless a tab comes behind the name.
std::string name_line(std::string_view sign, std::string_view side, std::string_view path) {
  const std::string_view end = path.find(' ') == std::string_view::npos ? "" : "\t";
  return fmt::format("{} {}{}{}\n", sign, side, base::printable(path), end);
}

void append_file(const PlannedFile& file, std::string& text) {
  text += file.action == Action::create ? "--- /dev/null\n" : name_line("---", "a/", file.path);
  text += file.action == Action::remove ? "+++ /dev/null\n" : name_line("+++", "b/", file.path);
  append_hunks(edits_between(file.before, file.content), text);
}

}  // namespace

std::string unified_diff(const OutputPlan& plan) {
  std::string text;
  for (const PlannedFile& file : plan.files) {
    if (file.action != Action::same) append_file(file, text);
  }
  return text;
}

}  // namespace refgen::publish
