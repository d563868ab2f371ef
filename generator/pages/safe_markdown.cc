#include "generator/pages/safe_markdown.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "generator/pages/encode.h"
#include "generator/pages/markdown_inline.h"

namespace refgen::pages {
namespace {

/// A block that holds other blocks.
struct Container {
  bool quote = false;
  std::size_t offset = 0;  ///< List item: the column where its content starts, counted inside the container around it.
  char marker = '\0';      ///< List item: the last character of its marker, which tells one list from the next.
};

struct Fence {
  char mark = '`';
  std::size_t length = 0;
  std::size_t depth = 0;  ///< Containers around it.
};

constexpr std::size_t most_spaces_after_marker = 4;
constexpr std::size_t deepest_nesting = 32;    // what is nested deeper shows its marks
constexpr std::size_t most_joined_lines = 20;  // a code span over more lines shows its backticks
constexpr std::size_t most_indentation = 3;    // from four on, Markdown sees code and MDX does not

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

/// The line with the tabs of its indentation as spaces, and without white space at its end beyond a hard break.
std::string normal_line(std::string_view line) {
  std::string normal;
  std::size_t at = 0;
  for (; at < line.size() && (line[at] == ' ' || line[at] == '\t'); ++at) {
    normal.append(line[at] == ' ' ? 1 : 4 - normal.size() % 4, ' ');
  }
  return normal.append(line.substr(at));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

std::size_t indentation(std::string_view text) { return std::min(text.find_first_not_of(' '), text.size()); }

bool is_thematic_break(std::string_view text) {
  const char mark = text.empty() ? '\0' : text[0];
  if (mark != '-' && mark != '*' && mark != '_') return false;
  if (text.find_first_not_of(std::string(1, mark) + " \t") != std::string_view::npos) return false;
  return std::count(text.begin(), text.end(), mark) >= 3;
}

bool is_heading(std::string_view text) {
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  return marks >= 1 && marks <= 6 && (marks == text.size() || text[marks] == ' ' || text[marks] == '\t');
}

/// The length of a list marker (`-`, `12.`) at the start of the text; 0 when there is none.
std::size_t marker_length(std::string_view text) {
  std::size_t length = 0;
  if (!text.empty() && (text[0] == '-' || text[0] == '*' || text[0] == '+')) {
    length = 1;
  } else {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits > 9 || digits == text.size()) return 0;
    if (text[digits] != '.' && text[digits] != ')') return 0;
    length = digits + 1;
  }
  return length == text.size() || text[length] == ' ' || text[length] == '\t' ? length : 0;
}

/// Whether a marker may start a list directly below a line of a paragraph.
bool interrupts_paragraph(std::string_view text, std::size_t length) {
  const bool empty = is_blank(text.substr(length));
  const bool numbered = length > 1;
  return !empty && (!numbered || text.substr(0, length - 1) == "1");
}

std::optional<Fence> opening_fence(std::string_view text) {
  if (text.empty() || (text[0] != '`' && text[0] != '~')) return std::nullopt;
  const std::size_t length = std::min(text.find_first_not_of(text[0]), text.size());
  if (length < 3) return std::nullopt;
  if (text[0] == '`' && text.find('`', length) != std::string_view::npos) return std::nullopt;
  return Fence{text[0], length, 0};
}

bool closes(const Fence& fence, std::string_view text) {
  text.remove_prefix(indentation(text));
  const std::size_t length = std::min(text.find_first_not_of(fence.mark), text.size());
  return length >= fence.length && is_blank(text.substr(length));
}

/// For each line, whether a table could hold it: a line of its block looks like the one below a table's head.
std::vector<bool> find_tables(const std::vector<std::string>& lines) {
  std::vector<bool> in_table(lines.size(), false);
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    bool delimiter = false;
    for (; end < lines.size() && !is_blank(lines[end]); ++end) {
      const bool marks_only = lines[end].find_first_not_of(" \t>|:-") == std::string::npos;
      delimiter = delimiter || (marks_only && lines[end].find('-') != std::string::npos);
    }
    if (delimiter)
      std::fill(in_table.begin() + static_cast<std::ptrdiff_t>(begin),
                in_table.begin() + static_cast<std::ptrdiff_t>(end), true);
    begin = end + 1;
  }
  return in_table;
}

/// Walks over the lines with the blocks they are in, and writes each so that every parser sees the same blocks.
class BlockEncoder {
 public:
  BlockEncoder(std::string_view markdown, Dialect dialect, const LinkRewriter& rewrite)
      : dialect_(dialect), rewrite_(rewrite) {
    const std::string text = visible_text(markdown);
    for (const std::string_view line : split_lines(text)) lines_.push_back(normal_line(line));
    in_table_ = find_tables(lines_);
  }

  std::string encode() {
    for (; next_ < lines_.size(); ++next_) encode_line(lines_[next_]);
    if (fence_) close_fence();
    std::string text;
    for (const std::string& line : out_) (text += line) += '\n';
    text.erase(text.find_last_not_of('\n') + 1);
    text.erase(0, text.find_first_not_of('\n'));
    return text;
  }

 private:
  void encode_line(std::string_view line) {
    std::size_t at = 0;
    const std::size_t matched = match_containers(line, at);
    if (fence_) {
      if (matched >= fence_->depth) return encode_code_line(line.substr(at));
      close_fence();
    }
    if (is_blank(line.substr(at))) return encode_blank_line(matched);
    if (matched < containers_.size()) {
      if (continues_paragraph(line.substr(at))) {
        at += indentation(line.substr(at));
      } else {
        leave_containers(matched, line.substr(at));
      }
    }
    encode_block(line.substr(at));
  }

  /// How many of the open containers the line carries on; `at` moves behind their marks.
  std::size_t match_containers(std::string_view line, std::size_t& at) const {
    std::size_t matched = 0;
    for (; matched < containers_.size(); ++matched) {
      const std::string_view rest = line.substr(at);
      const std::size_t spaces = indentation(rest);
      if (containers_[matched].quote) {
        if (spaces > most_indentation || spaces == rest.size() || rest[spaces] != '>') break;
        at += spaces + 1;
        if (at < line.size() && line[at] == ' ') ++at;
      } else if (!is_blank(rest)) {
        if (spaces < containers_[matched].offset) break;
        at += containers_[matched].offset;
      }
    }
    return matched;
  }

  bool continues_paragraph(std::string_view text) const {
    if (!paragraph_) return false;
    text.remove_prefix(indentation(text));
    return text[0] != '>' && marker_length(text) == 0 && !opening_fence(text) && !is_heading(text) &&
           !is_thematic_break(text);
  }

  /// A marker of another list, or one that could not stand below a paragraph, is read differently by different parsers
  /// unless a blank line comes first.
  void leave_containers(std::size_t matched, std::string_view text) {
    text.remove_prefix(indentation(text));
    const std::size_t length = is_thematic_break(text) ? 0 : marker_length(text);
    const bool sibling = length > 0 && containers_[matched].marker == text[length - 1];
    const bool unclear = paragraph_ && length > 0 && !sibling && !interrupts_paragraph(text, length);
    containers_.resize(matched);
    if (unclear) out_.push_back(blank_prefix());
    paragraph_ = false;
  }

  void encode_blank_line(std::size_t matched) {
    const auto quote =
        std::find_if(containers_.begin() + static_cast<std::ptrdiff_t>(std::min(matched, containers_.size())),
                     containers_.end(), [](const Container& container) { return container.quote; });
    containers_.erase(quote, containers_.end());
    paragraph_ = false;
    out_.push_back(blank_prefix());
  }

  /// What a further line of the innermost container starts with.
  std::string continued_prefix() const {
    std::string prefix;
    for (const Container& container : containers_)
      prefix += container.quote ? "> " : std::string(container.offset, ' ');
    return prefix;
  }

  void encode_block(std::string_view text) {
    std::string prefix = continued_prefix();
    for (bool container = true; container;) {
      const std::size_t spaces = indentation(text);
      const bool keep = spaces <= most_indentation && !opening_fence(text.substr(spaces));
      const std::size_t column = keep ? spaces : 0;
      prefix.append(column, ' ');
      text.remove_prefix(spaces);
      container = open_container(text, column, prefix);
    }
    encode_leaf(text, std::move(prefix));
  }

  /// Opens the container whose mark the text starts with, if any, and moves the mark to the prefix.
  bool open_container(std::string_view& text, std::size_t column, std::string& prefix) {
    if (text.empty() || containers_.size() >= deepest_nesting) return false;
    if (text[0] == '>') {
      containers_.push_back({.quote = true});
      prefix += "> ";
      text.remove_prefix(text.substr(0, 2) == "> " ? 2 : 1);
      paragraph_ = false;
      return true;
    }
    const std::size_t length = is_thematic_break(text) ? 0 : marker_length(text);
    if (length == 0 || (paragraph_ && !interrupts_paragraph(text, length))) return false;
    const std::size_t spaces = std::min(text.find_first_not_of(" \t", length), text.size()) - length;
    const bool usual = spaces >= 1 && spaces <= most_spaces_after_marker && length + spaces < text.size() &&
                       text.substr(length, spaces).find('\t') == std::string_view::npos;
    const std::size_t gap = usual ? spaces : 1;
    prefix += std::string(text.substr(0, length)) + std::string(gap, ' ');
    containers_.push_back({.quote = false, .offset = column + length + gap, .marker = text[length - 1]});
    text.remove_prefix(length + spaces);
    paragraph_ = false;
    return true;
  }

  void encode_leaf(std::string_view text, std::string prefix) {
    if (auto fence = opening_fence(text)) {
      if (!out_.empty() && out_.back().find('|') != std::string::npos) out_.push_back(blank_prefix());
      fence->depth = containers_.size();
      fence_ = fence;
      paragraph_ = false;
      out_.push_back(prefix + std::string(text));
      return;
    }
    if (text.empty()) prefix.erase(prefix.find_last_not_of(' ') + 1);
    std::string line(text);
    paragraph_ = !text.empty() && !is_heading(text) && !is_thematic_break(text);
    const bool table = in_table_[next_];
    if (!table) join_code_span(line);
    if (is_first_line() && is_thematic_break(line) && line[0] == '-') line = "***";
    const std::string encoded = encode_inline(line, {dialect_, table, rewrite_});
    out_.push_back(prefix.empty() && dialect_ == Dialect::mdx ? without_statement(encoded) : prefix + encoded);
  }

  bool is_first_line() const {
    return std::all_of(out_.begin(), out_.end(), [](const std::string& line) { return line.empty(); });
  }

  /// Takes in the following lines that a code span of this one reaches into.
  void join_code_span(std::string& line) {
    for (std::size_t joined = 0; joined < most_joined_lines; ++joined) {
      const std::size_t run = open_code_run(line);
      if (run == 0 || next_ + 1 >= lines_.size()) return;
      std::string_view below = lines_[next_ + 1];
      below.remove_prefix(indentation(below));
      if (!closes_code_run(below, run) || !is_plain_continuation(below)) return;
      line.erase(line.find_last_not_of(" \t") + 1);
      line += ' ' + std::string(below);
      ++next_;
    }
  }

  static bool is_plain_continuation(std::string_view text) {
    const char c = text[0];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return (letter || c == '"' || c == '\'' || c == '/' || c == '$' || c == '{' || c == '.') &&
           marker_length(text) == 0;
  }

  void encode_code_line(std::string_view code) {
    if (closes(*fence_, code)) return close_fence();
    std::string line = continued_prefix() + std::string(code);
    if (is_blank(code)) line.erase(line.find_last_not_of(" \t") + 1);
    out_.push_back(line);
  }

  void close_fence() {
    containers_.resize(fence_->depth);
    out_.push_back(continued_prefix() + std::string(fence_->length, fence_->mark));
    fence_.reset();
  }

  std::string blank_prefix() const {
    std::string prefix = continued_prefix();
    prefix.erase(prefix.find_last_not_of(' ') + 1);
    return prefix;
  }

  Dialect dialect_;
  const LinkRewriter& rewrite_;
  std::vector<std::string> lines_;
  std::vector<bool> in_table_;
  std::size_t next_ = 0;
  std::vector<Container> containers_;
  std::optional<Fence> fence_;
  bool paragraph_ = false;  ///< The line before is text that the next one could carry on.
  std::vector<std::string> out_;
};

}  // namespace

std::string safe_markdown(std::string_view markdown, Dialect dialect, const LinkRewriter& rewrite) {
  return BlockEncoder(markdown, dialect, rewrite).encode();
}

std::string safe_inline_markdown(std::string_view markdown, Dialect dialect, const LinkRewriter& rewrite) {
  // A table is the one block that ends inside of a line.
  return encode_inline(single_line(markdown), {dialect, true, rewrite});
}

}  // namespace refgen::pages
