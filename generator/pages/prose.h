#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace refgen::pages {

/// A part of an author's MDX, told apart by what a page does with it.
struct ProsePiece {
  enum class Kind {
    text,     ///< Markdown.
    callout,  ///< `<Callout type="info" title="">text</Callout>`
    omitted,  ///< An element that pages do not have; what stood inside it follows as text.
  };

  Kind kind = Kind::text;
  std::string text;               ///< text, callout: Markdown, not yet made safe.
  std::string type;               ///< callout: `info`, `warning`, ...; letters only.
  std::string title;              ///< callout: plain text; may be empty.
  std::string name;               ///< omitted: the element's name.
  std::size_t heading_level = 0;  ///< text, callout: of its last heading; 0 without any.
};

/// Splits prose at the elements that start a line. A callout is kept, a language selector becomes its content (a page
/// has one language), comments go, any other element of its own line is omitted. Elements inside a line, lower-case
/// ones and malformed ones stay text: safe_markdown shows them as such.
std::vector<ProsePiece> split_prose(std::string_view mdx);

}  // namespace refgen::pages
