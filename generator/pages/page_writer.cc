#include "generator/pages/page_writer.h"

#include <algorithm>

#include "generator/pages/safe_markdown.h"

namespace refgen::pages {

std::string PageWriter::markdown(std::string_view text) const {
  return safe_markdown(text, dialect, rewriter(page.spec));
}

std::string PageWriter::inline_markdown(std::string_view text) const {
  if (text.empty()) return {};
  return safe_inline_markdown(text, dialect, rewriter(page.spec));
}

std::string PageWriter::description(std::string_view text, std::uint32_t in_spec, std::size_t indent) const {
  const std::string safe = safe_markdown(text, dialect, rewriter(in_spec));
  std::string indented;
  for (std::size_t i = 0; i < safe.size(); ++i) {
    indented += safe[i];
    if (safe[i] == '\n' && i + 1 < safe.size() && safe[i + 1] != '\n') indented.append(indent, ' ');
  }
  return indented;
}

std::string PageWriter::heading(std::size_t below) const {
  return std::string(std::min<std::size_t>(heading_level + below, 6), '#');
}

}  // namespace refgen::pages
