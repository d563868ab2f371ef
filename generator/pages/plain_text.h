#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::pages {

/// A heading of a Markdown text.
struct Heading {
  std::size_t level = 1;  ///< 1 to 6.
  std::string text;       ///< Without markup.
  std::string id;         ///< The fragment it asks for (`## Title {#id}`); empty: the one that its text gives.
};

/// The headings of a text (`## Title`, or a line above one of dashes or equals signs), those in fenced code left out.
std::vector<Heading> find_headings(std::string_view markdown);

/// What stands behind the last heading; all of the text when it has none.
std::string_view text_below_headings(std::string_view markdown);

/// The fragment that a heading gets on a site or on GitHub: `get-a-user`.
std::string heading_slug(std::string_view heading);

/// One line of Markdown as a reader sees it: marks of code, emphasis and links left out.
std::string plain_text(std::string_view markdown);

/// All of a Markdown text as a reader sees it, on one line: marks of blocks are left out too, and so is fenced code.
std::string plain_blocks(std::string_view markdown);

/// Two texts with `separator` between them, unless one is empty.
std::string joined(std::string left, std::string_view separator, std::string_view right);

/// The first sentence of the first paragraph, as Markdown on one line; empty when the text has no paragraph.
std::string first_sentence(std::string_view markdown);

}  // namespace refgen::pages
