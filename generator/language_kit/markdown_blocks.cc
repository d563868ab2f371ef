#include "generator/language_kit/markdown_blocks.h"

#include <algorithm>
#include <utility>

namespace refgen::language_kit {
namespace {

using Kind = MarkdownBlock::Kind;
using Lines = std::vector<std::string_view>;

constexpr std::size_t deepest_level = 8;
constexpr std::size_t code_indent = 4;

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }
bool is_blank(std::string_view line) { return indent_of(line) == line.size(); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view line) {
  line.remove_prefix(indent_of(line));
  return line.substr(0, line.find_last_not_of(' ') + 1);
}

std::string_view dedented(std::string_view line, std::size_t columns) {
  return line.substr(std::min(columns, indent_of(line)));
}

std::size_t run_length(std::string_view text, char c) { return std::min(text.find_first_not_of(c), text.size()); }

bool consists_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

/// The length of the fence that the line opens; 0 when it opens none.
std::size_t fence_length(std::string_view line) {
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return 0;
  const std::size_t length = run_length(line, line[0]);
  const bool is_code_span = line[0] == '`' && line.find('`', length) != std::string_view::npos;
  return length >= 3 && !is_code_span ? length : 0;
}

/// The number of `#` of a heading; 0 when the line is none.
std::size_t heading_level(std::string_view line) {
  const std::size_t level = run_length(line, '#');
  const bool is_heading = level >= 1 && level <= 6 && (line.size() == level || line[level] == ' ');
  return is_heading ? level : 0;
}

bool is_rule(std::string_view line) {
  if (line.empty() || std::string_view("-*_").find(line[0]) == std::string_view::npos) return false;
  const std::string_view mark = line.substr(0, 1);
  return consists_of(line, std::string(mark) + " ") && std::count(line.begin(), line.end(), line[0]) >= 3;
}

/// The length of the list mark at the start of the line, without the blank behind it; 0 when there is none.
std::size_t list_mark_length(std::string_view line) {
  std::size_t length = 0;
  if (!line.empty() && std::string_view("-*+").find(line[0]) != std::string_view::npos) {
    length = 1;
  } else {
    while (length < line.size() && length < 9 && is_digit(line[length])) ++length;
    const bool is_closed = length > 0 && length < line.size() && (line[length] == '.' || line[length] == ')');
    length = is_closed ? length + 1 : 0;
  }
  const bool is_mark = length > 0 && (line.size() == length || line[length] == ' ');
  return is_mark ? length : 0;
}

bool is_table_separator(std::string_view line) {
  return consists_of(line, "|:- ") && line.find('|') != std::string_view::npos &&
         line.find('-') != std::string_view::npos;
}

bool starts_table(const Lines& lines, std::size_t at) {
  const std::string_view line = trimmed(lines[at]);
  if (line.starts_with('|')) return true;
  const bool has_separator = at + 1 < lines.size() && is_table_separator(trimmed(lines[at + 1]));
  return has_separator && line.find('|') != std::string_view::npos;
}

/// Whether a line ends the paragraph before it.
bool interrupts_paragraph(std::string_view line) {
  if (indent_of(line) >= code_indent) return false;
  const std::string_view text = trimmed(line);
  if (fence_length(text) > 0 || heading_level(text) > 0 || is_rule(text) || text.starts_with('>')) return true;
  const std::size_t mark = list_mark_length(text);
  const bool may_begin_list = mark == 1 || text.starts_with("1.") || text.starts_with("1)");
  return mark > 0 && mark < text.size() && may_begin_list;
}

/// Reads the blocks of one level.
class BlockReader {
 public:
  BlockReader(Lines lines, std::size_t level) : lines_(std::move(lines)), level_(level) {}

  std::vector<MarkdownBlock> read() {
    while (at_ < lines_.size()) {
      if (is_blank(lines_[at_])) {
        after_blank_ = true;
        ++at_;
      } else {
        read_block();
      }
    }
    return std::move(blocks_);
  }

 private:
  void read_block() {
    const std::string_view line = trimmed(lines_[at_]);
    const bool may_nest = level_ < deepest_level;
    if (indent_of(lines_[at_]) >= code_indent) return read_indented_code();
    if (fence_length(line) > 0) return read_fenced_code(line);
    if (heading_level(line) > 0) return read_heading(line);
    if (is_rule(line)) {
      add(Kind::rule);
      ++at_;
      return;
    }
    if (may_nest && line.starts_with('>')) return read_quote();
    if (may_nest && list_mark_length(line) > 0) return read_item(line);
    if (starts_table(lines_, at_)) return read_table();
    read_paragraph();
  }

  MarkdownBlock& add(Kind kind) {
    MarkdownBlock& block = blocks_.emplace_back();
    block.kind = kind;
    block.after_blank_line = std::exchange(after_blank_, false);
    return block;
  }

  void read_heading(std::string_view line) {
    const std::size_t level = heading_level(line);
    std::string_view text = trimmed(line.substr(level));
    const std::size_t closing = text.find_last_not_of('#') + 1;
    if (closing == 0 || text[closing - 1] == ' ') text = trimmed(text.substr(0, closing));
    MarkdownBlock& block = add(Kind::heading);
    block.text = text;
    block.marker = line.substr(0, level);
    ++at_;
  }

  void read_fenced_code(std::string_view opening) {
    const std::size_t indent = indent_of(lines_[at_]);
    const std::size_t length = fence_length(opening);
    MarkdownBlock& block = add(Kind::code);
    block.marker = trimmed(opening.substr(length));
    for (++at_; at_ < lines_.size(); ++at_) {
      const std::string_view line = trimmed(lines_[at_]);
      const bool closes = run_length(line, opening[0]) >= length && consists_of(line, opening.substr(0, 1));
      if (closes && !line.empty()) {
        ++at_;
        return;
      }
      block.lines.emplace_back(dedented(lines_[at_], indent));
    }
  }

  void read_indented_code() {
    MarkdownBlock& block = add(Kind::code);
    for (; at_ < lines_.size() && (is_blank(lines_[at_]) || indent_of(lines_[at_]) >= code_indent); ++at_) {
      block.lines.emplace_back(dedented(lines_[at_], code_indent));
    }
    for (; is_blank(block.lines.back()); block.lines.pop_back()) after_blank_ = true;
  }

  void read_table() {
    MarkdownBlock& block = add(Kind::table);
    for (; at_ < lines_.size() && trimmed(lines_[at_]).find('|') != std::string_view::npos; ++at_) {
      block.lines.emplace_back(trimmed(lines_[at_]));
    }
  }

  /// Whether the line at `at_` goes on with the paragraph that the line before it is part of.
  [[nodiscard]] bool continues_paragraph() const {
    return !is_blank(lines_[at_]) && !is_blank(lines_[at_ - 1]) && !interrupts_paragraph(lines_[at_]);
  }

  void read_quote() {
    Lines inner;
    for (; at_ < lines_.size(); ++at_) {
      std::string_view line = lines_[at_];
      if (trimmed(line).starts_with('>')) {
        line.remove_prefix(indent_of(line) + 1);
        inner.push_back(line.starts_with(' ') ? line.substr(1) : line);
      } else if (continues_paragraph()) {
        inner.push_back(line);
      } else {
        break;
      }
    }
    add(Kind::quote).children = BlockReader(std::move(inner), level_ + 1).read();
  }

  void read_item(std::string_view first) {
    const std::size_t mark = list_mark_length(first);
    const std::size_t blanks = run_length(first.substr(mark), ' ');
    const std::size_t text_column = mark + (blanks >= 1 && blanks <= code_indent ? blanks : 1);
    const std::size_t column = indent_of(lines_[at_]) + text_column;
    Lines inner = {first.substr(std::min(text_column, first.size()))};
    std::size_t blank_lines = 0;
    for (++at_; at_ < lines_.size(); ++at_) {
      const bool is_lazy = continues_paragraph() && list_mark_length(trimmed(lines_[at_])) == 0;
      const bool belongs = indent_of(lines_[at_]) >= column || is_blank(lines_[at_]) || is_lazy;
      if (!belongs) break;
      blank_lines = is_blank(lines_[at_]) ? blank_lines + 1 : 0;
      inner.push_back(dedented(lines_[at_], column));
    }
    inner.resize(inner.size() - blank_lines);
    MarkdownBlock& block = add(Kind::item);
    block.marker = mark == 1 ? "-" : std::string(first.substr(0, mark - 1)) + ".";
    block.children = BlockReader(std::move(inner), level_ + 1).read();
    after_blank_ = blank_lines > 0;
  }

  void read_paragraph() {
    MarkdownBlock& block = add(Kind::paragraph);
    block.text = lines_[at_].substr(indent_of(lines_[at_]));
    for (++at_; at_ < lines_.size() && continues_paragraph() && !starts_table(lines_, at_); ++at_) {
      block.text += '\n';
      block.text += lines_[at_].substr(indent_of(lines_[at_]));
    }
  }

  Lines lines_;
  std::size_t level_;
  std::size_t at_ = 0;
  bool after_blank_ = false;
  std::vector<MarkdownBlock> blocks_;
};

}  // namespace

std::vector<MarkdownBlock> read_markdown(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return BlockReader(std::move(lines), 0).read();
}

bool would_start_block(std::string_view word) {
  if (word.empty()) return false;
  const bool is_underline = consists_of(word, "=") || consists_of(word, "-") || is_rule(word);
  return is_underline || list_mark_length(word) == word.size() || heading_level(word) > 0 || word[0] == '>' ||
         word[0] == '|' || word.starts_with("```") || word.starts_with("~~~");
}

}  // namespace refgen::language_kit
