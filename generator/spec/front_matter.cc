#include "generator/spec/front_matter.h"

#include <string_view>

#include "generator/diagnostics/codes.h"

namespace refgen::spec {
namespace {

namespace codes = diagnostics::codes;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view trim_end(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r");
  return last == std::string_view::npos ? std::string_view() : line.substr(0, last + 1);
}

/// Offset of the start of the line after the one at `at`, or the end of the text.
std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t line_end = text.find('\n', at);
  return line_end == std::string_view::npos ? text.size() : line_end + 1;
}

}  // namespace

std::optional<FrontMatter> split_front_matter(const diagnostics::Sources& sources, diagnostics::SourceId source,
                                              diagnostics::Sink& sink) {
  const std::string_view text = sources[source].text();
  FrontMatter parts;
  const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  parts.body_begin = start;
  if (text.substr(start, 3) != "---") {
    return parts;
  }
  const diagnostics::Span opening{source, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + 3)};
  const std::size_t yaml_begin = next_line(text, start);
  const std::string_view first_line =
      trim_end(text.substr(start, yaml_begin - start).substr(0, text.find('\n', start) - start));
  if (first_line != "---") {
    if (first_line.find_first_not_of('-') == std::string_view::npos) {
      return parts;
    }
    sink.report({&codes::invalid_yaml,
                 opening,
                 "the opening line of the front matter must be '---' alone",
                 "front matter in another language than YAML is not read",
                 {}});
    return std::nullopt;
  }
  for (std::size_t line = yaml_begin; line < text.size(); line = next_line(text, line)) {
    const std::size_t after = next_line(text, line);
    if (trim_end(text.substr(line, after - line - (text[after - 1] == '\n' ? 1 : 0))) == "---") {
      parts.present = true;
      parts.yaml_begin = yaml_begin;
      parts.yaml_end = line;
      parts.body_begin = after;
      return parts;
    }
  }
  sink.report({&codes::missing_front_matter_end,
               opening,
               "the front matter is never closed",
               "put a line '---' behind it",
               {}});
  return std::nullopt;
}

}  // namespace refgen::spec
