#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::language_kit {

/// A piece of the text of a Markdown paragraph.
struct InlineNode {
  enum class Kind {
    text,        ///< `text` as it is
    escaped,     ///< `text` is the character behind a backslash
    code,        ///< `text` without line feeds; `marker` is its run of backticks
    emphasis,    ///< `children`; `marker` is `*`, `**`, `_` or `__`
    link,        ///< `children`, `target`
    image,       ///< `children` are its alternative text; `target`
    autolink,    ///< `<https://...>`: `target`
    blank,       ///< white space
    line_break,  ///< forced, by two blanks or a backslash at the end of a line
  };

  Kind kind = Kind::text;
  std::string text;
  std::string marker;
  std::string target;
  std::vector<InlineNode> children;
};

/// The pieces of a paragraph, as CommonMark has them where descriptions use it: no HTML, entities or links by
/// reference, which are text. Takes time linear in the text but for a logarithm.
std::vector<InlineNode> read_inline(std::string_view text);

}  // namespace refgen::language_kit
