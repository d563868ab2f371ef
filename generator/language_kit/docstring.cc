#include "generator/language_kit/docstring.h"

#include <fmt/format.h>

#include <string>

namespace refgen::language_kit {

std::vector<render::View> docstring(const CommentSource& source, std::size_t width, std::size_t indent,
                                    std::string_view docs_url) {
  constexpr std::string_view quotes = R"(""")";
  const std::string space(indent, ' ');
  // A single line then always fits, so that Black has no reason to move its quotes.
  const std::size_t room = width - indent - 2 * quotes.size();
  const std::string_view tag = source.deprecated_text.empty() ? "Deprecated." : "Deprecated:";
  const std::vector<std::string> lines = documentation(source, {CommentSyntax::docstring, width, tag}, room, docs_url);
  std::vector<render::View> views;
  for (const std::string& line : lines) {
    const std::string_view mark = views.empty() ? quotes : "";
    const std::string_view end = lines.size() == 1 ? quotes : "";
    views.push_back({{"line", line.empty() ? line : fmt::format("{}{}{}{}", space, mark, line, end)}});
  }
  if (lines.size() > 1) views.push_back({{"line", fmt::format("{}{}", space, quotes)}});
  return views;
}

}  // namespace refgen::language_kit
