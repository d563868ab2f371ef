#include "generator/pages/plain_text.h"

#include <algorithm>
#include <optional>

#include "generator/base/markdown_link.h"
#include "generator/base/utf8.h"
#include "generator/pages/encode.h"

namespace refgen::pages {
namespace {

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// The trimmed lines of a text; fenced code is left out, one empty line stands for it.
std::vector<std::string_view> lines_outside_code(std::string_view markdown) {
  std::vector<std::string_view> lines;
  std::string_view fence;
  for (std::size_t begin = 0; begin <= markdown.size();) {
    const std::size_t end = std::min(markdown.find('\n', begin), markdown.size());
    const std::string_view line = trimmed(markdown.substr(begin, end - begin));
    const bool mark = line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~";
    if (!fence.empty()) {
      if (mark && line.substr(0, fence.size()) == fence) fence = {};
    } else if (mark) {
      fence = line.substr(0, std::min(line.find_first_not_of(line[0]), line.size()));
      lines.emplace_back();
    } else {
      lines.push_back(line);
    }
    begin = end + 1;
  }
  return lines;
}

bool is_heading(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  return level >= 1 && level <= 6 && level < line.size() && line[level] == ' ';
}

bool starts_paragraph(std::string_view line) {
  if (line.empty()) return false;
  constexpr std::string_view block_marks = "#>|<-+={}:";
  if (block_marks.find(line[0]) != std::string_view::npos || line.substr(0, 2) == "* ") return false;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits == 0 || digits == line.size() || (line[digits] != '.' && line[digits] != ')');
}

/// The place behind the code span or link that starts at `at`, or `at` itself.
std::size_t skip_unit(std::string_view text, std::size_t at) {
  if (text[at] == '`') {
    const std::size_t length = std::min(text.find_first_not_of('`', at), text.size()) - at;
    const std::size_t end = text.find(text.substr(at, length), at + length);
    return end == std::string_view::npos ? at : end + length;
  }
  if (text[at] == ']' && text.substr(at + 1, 1) == "(") {
    if (const auto resource = base::read_resource(text, at + 1)) return at + 1 + resource->length;
  }
  return at;
}

/// A line without the marks of headings, quotes and list items it starts with, and without those of table cells.
std::string without_block_marks(std::string_view line) {
  for (;;) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool numbered = digits > 0 && (line.substr(digits, 2) == ". " || line.substr(digits, 2) == ") ");
    const bool marked = line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ");
    const std::size_t length = numbered                ? digits + 2
                               : marked                ? 2
                               : is_heading(line)      ? line.find(' ')
                               : line.starts_with('>') ? 1
                                                       : 0;
    if (length == 0) break;
    line = trimmed(line.substr(length));
  }
  std::string text(line);
  if (line.starts_with('|')) std::replace(text.begin(), text.end(), '|', ' ');
  return text;
}

/// Whether a line below a paragraph makes a heading of it.
bool is_underline(std::string_view line) {
  return !line.empty() && (line[0] == '=' || line[0] == '-') &&
         line.find_first_not_of(line[0]) == std::string_view::npos;
}

Heading heading_of(std::size_t level, std::string_view text) {
  const std::size_t mark = text.rfind("{#");
  const bool has_id = mark != std::string_view::npos && text.ends_with('}');
  const std::string_view id = has_id ? text.substr(mark + 2, text.size() - mark - 3) : std::string_view();
  return {level, plain_text(has_id ? text.substr(0, mark) : text), std::string(id)};
}

/// Whether a character beyond ASCII is left out of a fragment: white space, punctuation and symbols.
bool is_mark(char32_t c) {
  if (c < 0xC0) return c != 0xAA && c != 0xB5 && c != 0xBA;
  return c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x206F) || (c >= 0x20A0 && c <= 0x20CF) ||
         (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3020) ||
         (c >= 0xFF01 && c <= 0xFF0F) || c >= 0x1F000;
}

/// The small letter of a Latin-1, Greek or Cyrillic capital.
char32_t small_letter(char32_t c) {
  if ((c >= 0xC0 && c <= 0xDE) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
  return c >= 0x400 && c <= 0x40F ? c + 0x50 : c;
}

}  // namespace

std::vector<Heading> find_headings(std::string_view markdown) {
  std::vector<Heading> headings;
  std::string_view previous;
  for (const std::string_view line : lines_outside_code(markdown)) {
    if (is_heading(line)) {
      const std::size_t level = line.find(' ');
      headings.push_back(heading_of(level, line.substr(level)));
    } else if (is_underline(line) && starts_paragraph(previous)) {
      headings.push_back(heading_of(line[0] == '=' ? 1 : 2, previous));
    }
    previous = line;
  }
  return headings;
}

std::string_view text_below_headings(std::string_view markdown) {
  std::size_t begin = 0;
  for (const std::string_view line : lines_outside_code(markdown)) {
    if (is_heading(line)) begin = static_cast<std::size_t>(line.data() - markdown.data()) + line.size();
  }
  return markdown.substr(begin);
}

std::string heading_slug(std::string_view heading) {
  std::string slug;
  for (std::size_t offset = 0; offset < heading.size();) {
    const char32_t c = base::next_code_point(heading, offset);
    if (c >= 'A' && c <= 'Z') {
      slug += static_cast<char>(c - 'A' + 'a');
    } else if (c == ' ') {
      slug += '-';
    } else if (c >= 0x80 ? !is_mark(c) : c == '-' || c == '_' || !is_punctuation(static_cast<char>(c))) {
      base::append_utf8(slug, small_letter(c));
    }
  }
  return slug;
}

std::string plain_text(std::string_view markdown) {
  std::string plain;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    const char c = markdown[at];
    if (c == '\\' && at + 1 < markdown.size() && is_punctuation(markdown[at + 1])) {
      plain += markdown[++at];
    } else if (c == '`') {
      const std::size_t end = skip_unit(markdown, at);
      if (end == at) continue;
      const std::string_view code = markdown.substr(at, end - at);
      const std::size_t marks = code.find_first_not_of('`');
      if (marks != std::string_view::npos) plain += code.substr(marks, code.size() - 2 * marks);
      at = end - 1;
    } else if (c == ']') {
      const std::size_t end = skip_unit(markdown, at);
      if (end > at) at = end - 1;
    } else if (c != '*' && c != '[' && !(c == '!' && markdown.substr(at + 1, 1) == "[")) {
      plain += c;
    }
  }
  return single_line(plain);
}

std::string plain_blocks(std::string_view markdown) {
  std::string text;
  for (const std::string_view line : lines_outside_code(markdown)) {
    if (line.find_first_not_of("-=*_|: ") == std::string_view::npos) continue;
    text += ' ';
    text += without_block_marks(line);
  }
  return plain_text(text);
}

std::string joined(std::string left, std::string_view separator, std::string_view right) {
  if (!left.empty() && !right.empty()) left += separator;
  return left.append(right);
}

std::string first_sentence(std::string_view markdown) {
  std::string paragraph;
  for (const std::string_view line : lines_outside_code(markdown)) {
    if (paragraph.empty() ? !starts_paragraph(line) : line.empty()) {
      if (!paragraph.empty()) break;
      continue;
    }
    paragraph += (paragraph.empty() ? "" : " ") + std::string(line);
  }
  int open_brackets = 0;
  for (std::size_t at = 0; at < paragraph.size();) {
    if (paragraph[at] == '[') ++open_brackets;
    if (paragraph[at] == ']') --open_brackets;
    const std::size_t behind = skip_unit(paragraph, at);
    const bool full_stop = open_brackets <= 0 && paragraph.compare(at, 2, ". ") == 0;
    const bool abbreviation = at >= 2 && paragraph[at - 2] == '.';
    if (full_stop && !abbreviation) return paragraph.substr(0, at + 1);
    at = std::max(at + 1, behind);
  }
  return paragraph;
}

}  // namespace refgen::pages
