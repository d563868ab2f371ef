#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::language_kit {

/// A block of a Markdown text.
struct MarkdownBlock {
  enum class Kind {
    paragraph,  ///< `text`, its lines joined by line feeds
    heading,    ///< `text`; `marker` holds its `##`
    code,       ///< `lines`; `marker` holds what stands behind the opening fence
    table,      ///< `lines` as they are
    item,       ///< of a list: `children`; `marker` is `-` or a number with a full stop
    quote,      ///< `children`
    rule,
  };

  Kind kind = Kind::paragraph;
  std::string text;
  std::string marker;
  std::vector<std::string> lines;
  std::vector<MarkdownBlock> children;
  bool after_blank_line = false;

  [[nodiscard]] bool is_ordered_item() const { return kind == Kind::item && marker != "-"; }
};

/// The blocks of a text whose lines end with line feeds and that has no tabs, as CommonMark and the tables of GFM
/// define them. Left out, because descriptions do not have them: setext headings, HTML blocks, link definitions; their
/// lines are paragraphs. Lists and quotes deeper than eight levels are paragraphs too. Takes time linear in the text.
std::vector<MarkdownBlock> read_markdown(std::string_view text);

/// Whether a line that begins with this word would not be read as the middle of a paragraph: a list mark, a heading, a
/// quote, a fence, a rule or an underline.
bool would_start_block(std::string_view word);

}  // namespace refgen::language_kit
