#include <algorithm>

#include "generator/language_kit/comment_flavours.h"
#include "generator/language_kit/comment_text.h"
#include "generator/language_kit/inline_text.h"

namespace refgen::language_kit {
namespace {

using Kind = MarkdownBlock::Kind;
using Blocks = std::vector<MarkdownBlock>;
using Lines = std::vector<std::string>;

class HtmlWriter {
 public:
  explicit HtmlWriter(const CommentTarget& target) : target_(target) {}

  Lines write(const Blocks& blocks) && {
    for (const MarkdownBlock& block : blocks) {
      if (!open_list_.empty() && (block.kind != Kind::item || list_of(block) != open_list_)) close_list();
      write_block(block);
    }
    close_list();
    return std::move(lines_);
  }

 private:
  static std::string_view list_of(const MarkdownBlock& item) { return item.is_ordered_item() ? "ol" : "ul"; }

  void write_block(const MarkdownBlock& block) {
    switch (block.kind) {
      case Kind::paragraph:
        write_paragraph(text_of(block));
        break;
      case Kind::heading:
        // The level that doclint asks for depends on where the comment stands.
        if (const std::string text = text_of(block); !text.empty()) write_paragraph("<strong>" + text + "</strong>");
        break;
      case Kind::code:
      case Kind::table:
        write_preformatted(block);
        break;
      case Kind::item:
        write_item(block);
        break;
      case Kind::quote:
        write_quote(block);
        break;
      case Kind::rule:
        add_gap();
        lines_.emplace_back("<hr>");
        break;
    }
  }

  /// Blocks stand apart, as google-java-format has it.
  void add_gap() {
    if (!lines_.empty()) lines_.emplace_back();
  }

  [[nodiscard]] std::string text_of(const MarkdownBlock& block) const {
    return inline_text(block.text, target_.syntax, target_.docs_url);
  }

  void write_paragraph(const std::string& text) {
    if (text.empty()) return;
    const bool is_first = lines_.empty();
    add_gap();
    append_indented(lines_, wrap((is_first ? "" : "<p>") + text, target_.width), "", "");
  }

  void write_preformatted(const MarkdownBlock& block) {
    const bool is_blank = std::all_of(block.lines.begin(), block.lines.end(), [](const std::string& line) {
      return line.find_first_not_of(' ') == std::string::npos;
    });
    if (is_blank) return;
    add_gap();
    lines_.emplace_back("<pre>");
    for (const std::string& line : block.lines) lines_.push_back(plain_text(line, target_.syntax));
    lines_.emplace_back("</pre>");
  }

  void write_item(const MarkdownBlock& item) {
    constexpr std::string_view mark = "  <li>";
    const Lines inner = HtmlWriter(target_.narrowed_by(mark.size())).write(item.children);
    if (inner.empty()) return;
    if (open_list_.empty()) {
      add_gap();
      open_list_ = list_of(item);
      lines_.push_back("<" + open_list_ + ">");
    }
    // Blanks in front of preformatted text would show.
    const bool has_preformatted = std::find(inner.begin(), inner.end(), "<pre>") != inner.end();
    append_indented(lines_, inner, mark, std::string(has_preformatted ? 0 : mark.size(), ' '));
  }

  void write_quote(const MarkdownBlock& quote) {
    const Lines inner = HtmlWriter(target_).write(quote.children);
    if (inner.empty()) return;
    add_gap();
    lines_.emplace_back("<blockquote>");
    append_indented(lines_, inner, "", "");
    lines_.emplace_back("</blockquote>");
  }

  void close_list() {
    if (!open_list_.empty()) lines_.push_back("</" + open_list_ + ">");
    open_list_.clear();
  }

  const CommentTarget& target_;
  Lines lines_;
  std::string open_list_;  ///< `ul` or `ol`; empty outside of lists.
};

}  // namespace

Lines javadoc_comment(const Blocks& blocks, const CommentTarget& target) { return HtmlWriter(target).write(blocks); }

}  // namespace refgen::language_kit
