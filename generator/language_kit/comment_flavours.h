#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/language_kit/doc_comment.h"
#include "generator/language_kit/markdown_blocks.h"

namespace refgen::language_kit {

/// What a comment is written for.
struct CommentTarget {
  CommentSyntax syntax = CommentSyntax::block;
  std::string_view docs_url;
  std::size_t width = 80;  ///< In code points.

  /// The same with less room; some is always left.
  [[nodiscard]] CommentTarget narrowed_by(std::size_t columns) const;
};

/// The blocks as Markdown with paragraphs wrapped, for tools that render Markdown in comments.
std::vector<std::string> markdown_comment(const std::vector<MarkdownBlock>& blocks, const CommentTarget& target);

/// The blocks as a Go doc comment in the form that gofmt leaves alone: lists without levels, headings of one level,
/// code and tables behind a tab.
std::vector<std::string> go_comment(const std::vector<MarkdownBlock>& blocks, const CommentTarget& target);

/// The blocks as HTML that passes javac's doclint.
std::vector<std::string> javadoc_comment(const std::vector<MarkdownBlock>& blocks, const CommentTarget& target);

/// Appends lines, the first behind `first`, the others behind `next`; blank lines stay blank.
void append_indented(std::vector<std::string>& lines, const std::vector<std::string>& added, std::string_view first,
                     std::string_view next);

}  // namespace refgen::language_kit
