#include "generator/report/rule_help.h"

#include <algorithm>

namespace refgen::report {
namespace {

constexpr std::string_view code_indent = "    ";
constexpr std::string_view code_fence = "```\n";

/// Takes the first line, without its line feed, from the front of a text.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

std::string escape_markup(std::string_view line, bool& in_code) {
  constexpr std::string_view markup = "\\*_<>[]#|~";
  std::string escaped;
  for (const char c : line) {
    if (c == '`') in_code = !in_code;
    if (!in_code && markup.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace

std::string explanation_markdown(std::string_view explanation) {
  std::string markdown;
  bool in_block = false;
  bool in_code = false;
  while (!explanation.empty()) {
    const std::string_view line = take_line(explanation);
    const bool is_code = line.starts_with(code_indent);
    if (is_code != in_block) markdown += code_fence;
    in_block = is_code;
    markdown += is_code ? std::string(line.substr(code_indent.size())) : escape_markup(line, in_code);
    markdown += '\n';
  }
  if (in_block) markdown += code_fence;
  return markdown;
}

std::string first_paragraph(std::string_view explanation) {
  std::string paragraph;
  while (!explanation.empty()) {
    const std::string_view line = take_line(explanation);
    if (line.empty()) break;
    if (!paragraph.empty()) paragraph += ' ';
    paragraph += line;
  }
  return paragraph;
}

}  // namespace refgen::report
