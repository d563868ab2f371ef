#include "generator/pages/encode.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/base/utf8.h"

namespace refgen::pages {
namespace {

constexpr char32_t zero_width_non_joiner = 0x200C;
constexpr char32_t zero_width_joiner = 0x200D;

bool is_joiner(char32_t code_point) { return code_point == zero_width_joiner || code_point == zero_width_non_joiner; }

bool is_line_separator(char32_t code_point) {
  return code_point == 0x2028 || code_point == 0x2029 || code_point == 0x85;
}

bool is_hidden(char32_t code_point, char32_t previous) {
  if (code_point == '\n' || code_point == '\t') return false;
  if (is_joiner(code_point)) return previous < 0x80;
  return base::is_control(code_point) || base::is_invisible(code_point) || is_line_separator(code_point);
}

/// Characters that are nearly all of most texts: of one byte, and never hidden.
bool is_plain(char c) { return (c >= ' ' && c <= '~') || c == '\n' || c == '\t'; }

bool is_white_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

std::size_t longest_backtick_run(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

std::string visible_text(std::string_view text) {
  std::string visible;
  visible.reserve(text.size());
  char32_t previous = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    while (offset < text.size() && is_plain(text[offset])) ++offset;
    if (offset > begin) {
      visible += text.substr(begin, offset - begin);
      previous = static_cast<unsigned char>(text[offset - 1]);
      continue;
    }
    char32_t code_point = base::next_code_point(text, offset);
    if (code_point == '\r') {
      if (offset < text.size() && text[offset] == '\n') ++offset;
      code_point = '\n';
    }
    if (is_hidden(code_point, previous)) {
      visible += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code_point));
    } else {
      base::append_utf8(visible, code_point);
    }
    previous = code_point;
  }
  return visible;
}

std::string single_line(std::string_view text) {
  const std::string visible = visible_text(text);
  std::string line;
  line.reserve(visible.size());
  for (auto word = visible.begin(); word != visible.end();) {
    const auto end = std::find_if(word, visible.end(), is_white_space);
    if (word != end && !line.empty()) line += ' ';
    line.append(word, end);
    word = std::find_if_not(end, visible.end(), is_white_space);
  }
  return line;
}

std::string yaml_string(std::string_view text) {
  std::string scalar = "\"";
  for (const char c : single_line(text)) {
    if (c == '"' || c == '\\') scalar += '\\';
    scalar += c;
  }
  return scalar + '"';
}

std::string attribute_text(std::string_view text) {
  std::string attribute;
  for (const char c : single_line(text)) {
    switch (c) {
      case '&':
        attribute += "&amp;";
        break;
      case '"':
        attribute += "&quot;";
        break;
      case '<':
        attribute += "&lt;";
        break;
      case '>':
        attribute += "&gt;";
        break;
      case '{':
        attribute += "&#123;";
        break;
      case '}':
        attribute += "&#125;";
        break;
      default:
        attribute += c;
    }
  }
  return attribute;
}

std::string code_span(std::string_view text) {
  std::string line = single_line(text);
  if (line.empty()) return line;
  const std::string marks(longest_backtick_run(line) + 1, '`');
  const bool pad = line.front() == '`' || line.back() == '`';
  return marks + (pad ? " " : "") + line + (pad ? " " : "") + marks;
}

std::string without_statement(std::string line) {
  for (const std::string_view word : {"import ", "export "}) {
    if (std::string_view(line).substr(0, word.size()) != word) continue;
    return fmt::format("&#{};{}", static_cast<int>(line.front()), line.substr(1));
  }
  return line;
}

std::string literal_text(std::string_view text, Dialect dialect) {
  constexpr std::string_view markup = "\\`*_[]|~&";
  constexpr std::string_view markup_at_start = "#+-=:!>";
  std::string literal;
  bool start = true;  // nothing but a list number can have come before
  for (const char c : single_line(text)) {
    const bool brace = c == '{' || c == '}';
    const bool list_number = start && !literal.empty() && (c == '.' || c == ')');
    if (c == '<') {
      literal += "&lt;";
    } else {
      if (markup.find(c) != std::string_view::npos || (brace && dialect == Dialect::mdx) || list_number ||
          (literal.empty() && markup_at_start.find(c) != std::string_view::npos)) {
        literal += '\\';
      }
      literal += c;
    }
    start = start && c >= '0' && c <= '9';
  }
  return dialect == Dialect::mdx ? without_statement(std::move(literal)) : literal;
}

std::string fence_for(std::string_view code) {
  return std::string(std::max<std::size_t>(3, longest_backtick_run(code) + 1), '`');
}

}  // namespace refgen::pages
