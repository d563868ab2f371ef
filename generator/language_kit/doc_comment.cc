#include "generator/language_kit/doc_comment.h"

#include <algorithm>

#include "generator/language_kit/comment_flavours.h"
#include "generator/language_kit/comment_text.h"
#include "generator/language_kit/inline_text.h"
#include "generator/language_kit/markdown_blocks.h"

namespace refgen::language_kit {
namespace {

using Kind = MarkdownBlock::Kind;
using Lines = std::vector<std::string>;

/// A fence that no line of the code closes.
std::string fence_for(const MarkdownBlock& code) {
  std::string fence = "```";
  for (const std::string& line : code.lines) {
    while (line.find(fence) != std::string::npos) fence += '`';
  }
  return fence;
}

Lines code_lines(const MarkdownBlock& code, CommentSyntax syntax) {
  const std::string fence = fence_for(code);
  Lines lines = {fence + plain_text(code.marker, syntax)};
  for (const std::string& line : code.lines) lines.push_back(plain_text(line, syntax));
  lines.push_back(fence);
  return lines;
}

Lines table_lines(const MarkdownBlock& table, const CommentTarget& target) {
  Lines lines;
  for (const std::string& row : table.lines) {
    append_indented(lines, wrap(inline_text(row, target.syntax, target.docs_url), std::string::npos), "", "");
  }
  return lines;
}

Lines markdown_lines(const std::vector<MarkdownBlock>& blocks, const CommentTarget& target, bool in_item);

Lines block_lines(const MarkdownBlock& block, const CommentTarget& target) {
  Lines lines;
  switch (block.kind) {
    case Kind::paragraph:
      return wrap(inline_text(block.text, target.syntax, target.docs_url), target.width);
    case Kind::heading:
      append_indented(lines, wrap(inline_text(block.text, target.syntax, target.docs_url), std::string::npos),
                      block.marker + " ", "");
      return lines;
    case Kind::code:
      return code_lines(block, target.syntax);
    case Kind::table:
      return table_lines(block, target);
    case Kind::item: {
      const std::string mark = block.marker + " ";
      append_indented(lines, markdown_lines(block.children, target.narrowed_by(mark.size()), true), mark,
                      std::string(mark.size(), ' '));
      return lines;
    }
    case Kind::quote:
      for (const std::string& line : markdown_lines(block.children, target.narrowed_by(2), false)) {
        lines.push_back(line.empty() ? ">" : "> " + line);
      }
      return lines;
    case Kind::rule:
      break;
  }
  return {"---"};
}

/// Whether a blank line stands between two blocks.
bool has_gap(const MarkdownBlock& before, const MarkdownBlock& after, bool in_item) {
  if (after.after_blank_line) return true;
  if (after.kind != Kind::item) return true;
  const bool is_same_list = before.kind == Kind::item && before.is_ordered_item() == after.is_ordered_item();
  return !is_same_list && !(in_item && before.kind == Kind::paragraph);
}

Lines markdown_lines(const std::vector<MarkdownBlock>& blocks, const CommentTarget& target, bool in_item) {
  Lines lines;
  const MarkdownBlock* before = nullptr;
  for (const MarkdownBlock& block : blocks) {
    const Lines added = block_lines(block, target);
    if (added.empty()) continue;
    if (before != nullptr && has_gap(*before, block, in_item)) lines.emplace_back();
    append_indented(lines, added, "", "");
    before = &block;
  }
  return lines;
}

/// Takes off the indentation that all lines but the first have: readers of docstrings, and formatters, do the same.
void dedent_behind_first(Lines& lines) {
  std::size_t indent = std::string::npos;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!lines[i].empty()) indent = std::min(indent, lines[i].find_first_not_of(' '));
  }
  for (std::size_t i = 1; i < lines.size(); ++i) lines[i].erase(0, std::min(indent, lines[i].size()));
}

/// No quotes where they would touch those of the docstring, which stands on the line of its first or last text.
void guard_docstring_ends(Lines& lines) {
  if (lines.front().starts_with('"')) lines.front().insert(0, "\\");
  std::string& last = lines.back();
  if (!last.ends_with('"')) return;
  const std::size_t quote = last.size() - 1;
  std::size_t backslashes = 0;
  while (backslashes < quote && last[quote - 1 - backslashes] == '\\') ++backslashes;
  if (backslashes % 2 == 0) last.insert(quote, "\\");
}

}  // namespace

CommentTarget CommentTarget::narrowed_by(std::size_t columns) const {
  constexpr std::size_t narrowest = 20;
  return {syntax, docs_url, width > columns + narrowest ? width - columns : narrowest};
}

void append_indented(Lines& lines, const Lines& added, std::string_view first, std::string_view next) {
  for (std::size_t i = 0; i < added.size(); ++i) {
    const std::string_view indent = i == 0 ? first : next;
    lines.push_back(added[i].empty() ? "" : std::string(indent) + added[i]);
  }
}

Lines markdown_comment(const std::vector<MarkdownBlock>& blocks, const CommentTarget& target) {
  return markdown_lines(blocks, target, false);
}

Lines comment_lines(std::string_view markdown, CommentSyntax syntax, std::size_t width, std::string_view docs_url) {
  const std::string text = visible_text(markdown);
  const std::vector<MarkdownBlock> blocks = read_markdown(text);
  const CommentTarget target = {syntax, docs_url, width};
  Lines lines;
  switch (syntax) {
    case CommentSyntax::block:
    case CommentSyntax::hash:
    case CommentSyntax::docstring:
      lines = markdown_comment(blocks, target);
      break;
    case CommentSyntax::line:
      lines = go_comment(blocks, target);
      break;
    case CommentSyntax::javadoc:
      lines = javadoc_comment(blocks, target);
      break;
  }
  for (std::string& line : lines) line = guarded_line(line.substr(0, line.find_last_not_of(' ') + 1), syntax);
  if (syntax == CommentSyntax::docstring && !lines.empty()) {
    dedent_behind_first(lines);
    guard_docstring_ends(lines);
  }
  return lines;
}

}  // namespace refgen::language_kit
