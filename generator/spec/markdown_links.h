#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace refgen::spec {

/// A link in a Markdown text.
struct MarkdownLink {
  std::string target;     ///< Backslashes and character references decoded.
  std::size_t begin = 0;  ///< Where the target stands in the text, as written.
  std::size_t end = 0;
};

/// The links and images of a text, and its definitions (`[label]: target`), in order. What looks like one in code, in a
/// comment (`{/* ... */}` at the start of a line) or behind a backslash is none. Lines may end in CRLF.
std::vector<MarkdownLink> find_links(std::string_view markdown);

}  // namespace refgen::spec
