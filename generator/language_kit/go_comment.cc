#include <algorithm>
#include <utility>

#include "generator/language_kit/comment_flavours.h"
#include "generator/language_kit/comment_text.h"
#include "generator/language_kit/inline_text.h"

namespace refgen::language_kit {
namespace {

using Kind = MarkdownBlock::Kind;
using Blocks = std::vector<MarkdownBlock>;
using Lines = std::vector<std::string>;

constexpr std::string_view item_indent = "    ";

/// An item of a Go list, which has no lists inside it.
struct GoItem {
  std::string mark;
  std::vector<Lines> paragraphs;
};

bool is_blank(std::string_view line) { return line.find_first_not_of(' ') == std::string_view::npos; }

/// The lines without blank ones at the ends and without the indentation that all have.
Lines tidied(const Lines& lines) {
  std::size_t indent = std::string::npos;
  for (const std::string& line : lines) {
    if (!is_blank(line)) indent = std::min(indent, line.find_first_not_of(' '));
  }
  Lines result;
  for (const std::string& line : lines) {
    if (!is_blank(line)) {
      result.push_back(line.substr(indent));
    } else if (!result.empty()) {
      result.emplace_back();
    }
  }
  while (!result.empty() && result.back().empty()) result.pop_back();
  return result;
}

/// Whether gofmt would take indented lines that begin with this one for a list.
bool looks_like_item(std::string_view line) {
  const std::string_view word = line.substr(0, line.find(' '));
  const bool is_bullet = word == "-" || word == "*" || word == "+" || word == "\xE2\x80\xA2";
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  return is_bullet || (digits > 0 && (word.substr(digits) == "." || word.substr(digits) == ")"));
}

/// Whether gofmt would make a heading of a paragraph between two others.
bool looks_like_heading(const Lines& lines) {
  if (lines.size() != 1) return false;
  const std::string& line = lines[0];
  const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const auto is_in = [](char c, char first, char last) { return c >= first && c <= last; };
  const bool starts_so = is_in(line.front(), 'A', 'Z') || is_wide(line.front());
  const char last = line.back();
  const bool ends_so = is_in(last, 'a', 'z') || is_in(last, 'A', 'Z') || is_in(last, '0', '9') || is_wide(last);
  return starts_so && ends_so && line.find_first_of(";:!?+*/=[]{}_^&~%#@<\">\\") == std::string::npos;
}

/// The lines as gofmt takes those of a comment that has nothing but a list or code: as text.
Lines unindented(const Lines& lines, CommentSyntax syntax) {
  Lines result;
  for (const std::string& line : lines) {
    if (!line.empty()) result.push_back(plain_text(line.substr(line.find_first_not_of(" \t")), syntax));
  }
  return result;
}

class GoWriter {
 public:
  explicit GoWriter(const CommentTarget& target) : target_(target) {}

  Lines write(const Blocks& blocks) && {
    for (std::size_t at = 0; at < blocks.size();) {
      const std::size_t end = list_end(blocks, at);
      if (end > at) {
        write_list(blocks, at, end);
      } else {
        write_block(blocks[at], at > 0 && at + 1 < blocks.size());
      }
      at = std::max(end, at + 1);
    }
    while (!lines_.empty() && lines_.back().empty()) lines_.pop_back();
    return std::move(lines_);
  }

 private:
  static std::size_t list_end(const Blocks& blocks, std::size_t at) {
    while (at < blocks.size() && blocks[at].kind == Kind::item) ++at;
    return at;
  }

  void write_block(const MarkdownBlock& block, bool is_between) {
    switch (block.kind) {
      case Kind::paragraph: {
        const Lines lines = text_lines(block.text, target_.width);
        add(lines, is_between && looks_like_heading(lines) ? "# " : "");
        break;
      }
      case Kind::heading:
        add(text_lines(block.text, std::string::npos), "# ");
        break;
      case Kind::code:
      case Kind::table:
        write_code(block);
        break;
      case Kind::quote:
        write_quote(block);
        break;
      case Kind::item:
      case Kind::rule:
        add({"---"}, "");
        break;
    }
  }

  void write_code(const MarkdownBlock& block) {
    Lines code = tidied(block.lines);
    if (code.empty()) return;
    if (is_behind_list_) {
      // What is indented behind a list belongs to its last item: paragraphs must stand between.
      add({"```" + block.marker}, "");
      add(code, "\t");
      add({"```"}, "");
      return;
    }
    if (looks_like_item(code.front())) {
      code.insert(code.begin(), "```" + block.marker);
      code.emplace_back("```");
    }
    add(code, "\t");
  }

  void write_quote(const MarkdownBlock& block) {
    Lines lines;
    for (const std::string& line : GoWriter(target_.narrowed_by(2)).write(block.children)) {
      const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
      lines.push_back(line.empty() ? ">" : "> " + plain_text(line.substr(begin), target_.syntax));
    }
    add(lines, "");
  }

  void write_list(const Blocks& blocks, std::size_t begin, std::size_t end) {
    std::vector<GoItem> items;
    for (std::size_t i = begin; i < end; ++i) flatten(blocks[i], blocks[begin].is_ordered_item(), items);
    std::erase_if(items, [](const GoItem& item) { return item.paragraphs.empty(); });
    if (items.empty()) return;
    bool is_loose = false;
    for (std::size_t i = begin + 1; i < end; ++i) is_loose = is_loose || blocks[i].after_blank_line;
    for (const GoItem& item : items) is_loose = is_loose || item.paragraphs.size() > 1;
    const std::size_t list_begin = lines_.size();
    for (const GoItem& item : items) {
      write_item(item);
      if (is_loose) lines_.emplace_back();
    }
    if (!is_loose) lines_.emplace_back();
    finish_list(list_begin, begin > 0 ? &blocks[begin - 1] : nullptr, is_loose || blocks[begin].after_blank_line);
  }

  /// Fits the list that begins at a line to the block before it.
  void finish_list(std::size_t list_begin, const MarkdownBlock* before, bool stands_apart) {
    is_behind_list_ = true;
    if (before == nullptr || list_begin == 0) return;
    if (!stands_apart && before->kind == Kind::paragraph) {
      lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(list_begin) - 1);
    }
    if (before->kind != Kind::code && before->kind != Kind::table) return;
    // Behind code, indented items would be code.
    const Lines items(lines_.begin() + static_cast<std::ptrdiff_t>(list_begin), lines_.end());
    lines_.resize(list_begin);
    add(unindented(items, target_.syntax), "");
  }

  void write_item(const GoItem& item) {
    std::string first = (item.mark == "-" ? "  - " : " " + item.mark + " ");
    for (std::size_t i = 0; i < item.paragraphs.size(); ++i) {
      if (i > 0) lines_.emplace_back();
      append_indented(lines_, item.paragraphs[i], std::exchange(first, item_indent), item_indent);
    }
  }

  /// Appends the item and those nested in it as items of one list. What is numbered otherwise than the list becomes
  /// text of the item before.
  void flatten(const MarkdownBlock& block, bool ordered, std::vector<GoItem>& items) const {
    if (block.is_ordered_item() == ordered || items.empty()) {
      items.push_back({block.marker, {}});
      for (const MarkdownBlock& child : block.children) flatten_child(child, ordered, items);
      return;
    }
    std::vector<GoItem> own = {{block.marker, {}}};
    for (const MarkdownBlock& child : block.children) flatten_child(child, block.is_ordered_item(), own);
    for (const GoItem& item : own) {
      Lines lines;
      for (const Lines& paragraph : item.paragraphs) lines.insert(lines.end(), paragraph.begin(), paragraph.end());
      if (lines.empty()) lines.emplace_back();
      lines.front() = item.mark + " " + lines.front();
      append_text(items.back(), lines);
    }
  }

  void flatten_child(const MarkdownBlock& child, bool ordered, std::vector<GoItem>& items) const {
    const std::size_t width = target_.narrowed_by(item_indent.size()).width;
    switch (child.kind) {
      case Kind::item:
        flatten(child, ordered, items);
        break;
      case Kind::paragraph:
      case Kind::heading:
        if (Lines lines = text_lines(child.text, width); !lines.empty()) items.back().paragraphs.push_back(lines);
        break;
      case Kind::code:
      case Kind::table:
        append_code(items.back(), child.lines);
        break;
      case Kind::quote:
        for (const MarkdownBlock& inner : child.children) flatten_child(inner, ordered, items);
        break;
      case Kind::rule:
        break;
    }
  }

  static void append_text(GoItem& item, const Lines& lines) {
    if (item.paragraphs.empty()) item.paragraphs.emplace_back();
    Lines& text = item.paragraphs.back();
    text.insert(text.end(), lines.begin(), lines.end());
  }

  /// Go lists hold no code: its lines become lines of a paragraph.
  void append_code(GoItem& item, const Lines& code) const {
    Lines lines;
    for (const std::string& line : code) {
      if (!is_blank(line)) lines.push_back(plain_text(line.substr(line.find_first_not_of(' ')), target_.syntax));
    }
    if (!lines.empty()) item.paragraphs.push_back(std::move(lines));
  }

  [[nodiscard]] Lines text_lines(const std::string& text, std::size_t width) const {
    return wrap(inline_text(text, target_.syntax, target_.docs_url), width);
  }

  void add(const Lines& block, std::string_view indent) {
    if (block.empty()) return;
    is_behind_list_ = false;
    append_indented(lines_, block, indent, indent);
    lines_.emplace_back();
  }

  const CommentTarget& target_;
  Lines lines_;
  bool is_behind_list_ = false;
};

}  // namespace

Lines go_comment(const Blocks& blocks, const CommentTarget& target) {
  const Lines lines = GoWriter(target).write(blocks);
  const bool has_text = std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
    return !line.empty() && line[0] != ' ' && line[0] != '\t';
  });
  return has_text ? lines : unindented(lines, target.syntax);
}

}  // namespace refgen::language_kit
