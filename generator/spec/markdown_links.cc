#include "generator/spec/markdown_links.h"

#include <algorithm>
#include <bitset>

#include "generator/base/markdown_link.h"

namespace refgen::spec {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t longest_link = 8192;  // what is longer is text

std::size_t run_length(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(text[at], at), text.size()) - at;
}

/// Walks a text line by line and looks into its paragraphs: a code span may reach over the lines of one.
class LinkFinder {
 public:
  explicit LinkFinder(std::string_view markdown) : text_(markdown) {}

  std::vector<MarkdownLink> find() {
    std::size_t paragraph = 0;
    for (std::size_t line = 0; line < text_.size();) {
      const std::size_t next = next_line(line);
      if (ends_paragraph(line, next)) {
        search(paragraph, line);
        line = paragraph = behind_comment(line, next);
      } else {
        line = next;
      }
    }
    search(paragraph, text_.size());
    return std::move(links_);
  }

 private:
  [[nodiscard]] std::size_t next_line(std::size_t line) const {
    const std::size_t end = text_.find('\n', line);
    return end == std::string_view::npos ? text_.size() : end + 1;
  }

  [[nodiscard]] std::size_t first_visible(std::size_t line) const {
    return std::min(text_.find_first_not_of(" \t", line), text_.size());
  }

  /// Whether a line holds nothing to look into: it is blank, fenced code, or starts a comment.
  bool ends_paragraph(std::size_t line, std::size_t next) {
    const std::size_t first = first_visible(line);
    const std::string_view content = text_.substr(std::min(first, next), next - std::min(first, next));
    const bool mark = content.starts_with("```") || content.starts_with("~~~");
    if (fence_.empty()) {
      if (mark) fence_ = content.substr(0, run_length(content, 0));
      return mark || content.find_first_not_of(blanks) == std::string_view::npos || content.starts_with("{/*");
    }
    const bool closes = mark && content.starts_with(fence_) &&
                        content.find_first_not_of(blanks, run_length(content, 0)) == std::string_view::npos;
    if (closes) fence_ = {};
    return true;
  }

  /// The place behind a comment that starts at a line; the next line when there is none.
  [[nodiscard]] std::size_t behind_comment(std::size_t line, std::size_t next) {
    if (!fence_.empty() || !comment_ends_ || !text_.substr(first_visible(line)).starts_with("{/*")) return next;
    const std::size_t end = text_.find("*/}", line);
    comment_ends_ = end != std::string_view::npos;
    return comment_ends_ ? end + 3 : next;
  }

  void search(std::size_t begin, std::size_t end) {
    unclosed_.reset();
    for (std::size_t at = begin; at < end;) {
      if (at == begin || text_[at - 1] == '\n') take_definition(at);
      const char c = text_[at];
      if (c == '`') {
        at = behind_code(at, end);
      } else if (text_.substr(at, 2) == "](") {
        at = behind_resource(at + 1);
      } else {
        at += c == '\\' && text_.substr(at + 1, 1) != "\n" ? 2 : 1;
      }
    }
  }

  [[nodiscard]] std::size_t behind_code(std::size_t at, std::size_t end) {
    const std::size_t length = run_length(text_, at);
    if (length > base::longest_code_mark || unclosed_[length]) return at + length;
    for (std::size_t close = text_.find('`', at + length); close < end;) {
      const std::size_t found = run_length(text_, close);
      if (found == length) return close + found;
      close = text_.find('`', close + found);
    }
    unclosed_[length] = true;
    return at + length;
  }

  /// What a link or a definition may reach over: the text from `at` to the end of its line, within bounds.
  [[nodiscard]] std::string_view rest_of_line(std::size_t at) const {
    const std::string_view rest = text_.substr(at, longest_link);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
  }

  std::size_t behind_resource(std::size_t parenthesis) {
    const auto resource = base::read_resource(rest_of_line(parenthesis), 0);
    if (!resource) return parenthesis + 1;
    add(parenthesis, *resource);
    return parenthesis + resource->length;
  }

  void take_definition(std::size_t line) {
    const std::string_view content = rest_of_line(line);
    if (!content.starts_with('[') || content.starts_with("[^")) return;
    const std::size_t end = content.find_first_of("[]", 1);
    if (end == std::string_view::npos || content.substr(end, 2) != "]:") return;
    if (const auto definition = base::read_definition(content, end + 2)) add(line, *definition);
  }

  void add(std::size_t begin, const base::LinkResource& resource) {
    links_.push_back({resource.target, begin + resource.target_begin, begin + resource.target_end});
  }

  std::string_view text_;
  std::string_view fence_;
  std::bitset<base::longest_code_mark + 1> unclosed_;  ///< Lengths of backtick runs that nothing in the rest of the
                                                       ///< paragraph closes: nobody looks for them again.
  bool comment_ends_ = true;                           ///< Whether a comment may still be closed further down.
  std::vector<MarkdownLink> links_;
};

}  // namespace

std::vector<MarkdownLink> find_links(std::string_view markdown) { return LinkFinder(markdown).find(); }

}  // namespace refgen::spec
