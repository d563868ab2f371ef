#include "generator/base/markdown_link.h"

#include <array>
#include <charconv>
#include <utility>

#include "generator/base/utf8.h"

namespace refgen::base {
namespace {

constexpr int deepest_parentheses = 32;     // CommonMark asks for three at least
constexpr std::size_t longest_part = 2048;  // longer targets and titles are text

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool is_space(char c) { return c == ' ' || c == '\t'; }

std::size_t skip_spaces(std::string_view line, std::size_t at) {
  while (at < line.size() && is_space(line[at])) ++at;
  return at;
}

/// The length of a character reference at `at`, its character appended to `text`; 0 when there is none that matters.
std::size_t decode_reference(std::string_view line, std::size_t at, std::string& text) {
  constexpr std::array<std::pair<std::string_view, char>, 9> names = {{{"&amp;", '&'},
                                                                       {"&colon;", ':'},
                                                                       {"&Tab;", '\t'},
                                                                       {"&NewLine;", '\n'},
                                                                       {"&lt;", '<'},
                                                                       {"&gt;", '>'},
                                                                       {"&quot;", '"'},
                                                                       {"&lpar;", '('},
                                                                       {"&rpar;", ')'}}};
  for (const auto& [name, character] : names) {
    if (line.substr(at, name.size()) != name) continue;
    text += character;
    return name.size();
  }
  if (line.substr(at, 2) != "&#") return 0;
  const std::size_t end = line.find(';', at);
  if (end == std::string_view::npos || end - at > 10) return 0;
  const bool hexadecimal = line.substr(at + 2, 1) == "x" || line.substr(at + 2, 1) == "X";
  const std::size_t first = at + (hexadecimal ? 3 : 2);
  std::uint32_t code_point = 0;
  const auto [stop, error] = std::from_chars(line.data() + first, line.data() + end, code_point, hexadecimal ? 16 : 10);
  if (error != std::errc() || stop != line.data() + end || code_point == 0 || code_point > 0x10FFFF) return 0;
  if (code_point >= 0xD800 && code_point <= 0xDFFF) return 0;
  append_utf8(text, code_point);
  return end + 1 - at;
}

/// Appends the character at `at`, decoded, and gives the place behind it.
std::size_t take_character(std::string_view line, std::size_t at, std::string& text) {
  if (line[at] == '\\' && at + 1 < line.size() && is_punctuation(line[at + 1])) {
    text += line[at + 1];
    return at + 2;
  }
  if (line[at] == '&') {
    const std::size_t length = decode_reference(line, at, text);
    if (length > 0) return at + length;
  }
  text += line[at];
  return at + 1;
}

std::optional<std::size_t> read_bracketed_target(std::string_view line, std::size_t at, std::string& target) {
  line = line.substr(0, at + longest_part);
  for (++at; at < line.size() && line[at] != '<';) {
    if (line[at] == '>') return at + 1;
    at = take_character(line, at, target);
  }
  return std::nullopt;
}

std::optional<std::size_t> read_bare_target(std::string_view line, std::size_t at, std::string& target) {
  int depth = 0;
  const std::size_t limit = at + longest_part;
  while (at < line.size() && !is_space(line[at])) {
    if (at > limit || depth > deepest_parentheses) return std::nullopt;
    if (line[at] == '(') ++depth;
    if (line[at] == ')' && depth-- == 0) break;
    at = take_character(line, at, target);
  }
  return depth > 0 ? std::nullopt : std::optional(at);
}

/// Reads the target that starts at `at`; gives the place behind it.
std::optional<std::size_t> read_target(std::string_view line, std::size_t at, LinkResource& resource) {
  const bool bracketed = at < line.size() && line[at] == '<';
  const auto behind =
      bracketed ? read_bracketed_target(line, at, resource.target) : read_bare_target(line, at, resource.target);
  if (!behind) return std::nullopt;
  resource.target_begin = bracketed ? at + 1 : at;
  resource.target_end = bracketed ? *behind - 1 : *behind;
  return behind;
}

/// The place behind a quoted title at `at`, or `at` itself when there is none.
std::size_t read_title(std::string_view line, std::size_t at, std::string& title) {
  if (at >= line.size()) return at;
  const char open = line[at];
  if (open != '"' && open != '\'' && open != '(') return at;
  const char close = open == '(' ? ')' : open;
  line = line.substr(0, at + longest_part);
  for (std::size_t end = at + 1; end < line.size(); ++end) {
    if (line[end] == '\\') {
      ++end;
    } else if (line[end] == close) {
      title = std::string(line.substr(at + 1, end - at - 1));
      return end + 1;
    }
  }
  return at;
}

}  // namespace

std::optional<LinkResource> read_resource(std::string_view line, std::size_t begin) {
  LinkResource resource;
  const auto behind_target = read_target(line, skip_spaces(line, begin + 1), resource);
  if (!behind_target) return std::nullopt;
  std::size_t at = skip_spaces(line, *behind_target);
  if (at > *behind_target) at = skip_spaces(line, read_title(line, at, resource.title));
  if (at >= line.size() || line[at] != ')') return std::nullopt;
  resource.length = at + 1 - begin;
  return resource;
}

std::optional<LinkResource> read_definition(std::string_view line, std::size_t begin) {
  LinkResource resource;
  const std::size_t start = skip_spaces(line, begin);
  if (start >= line.size()) return std::nullopt;
  const auto behind_target = read_target(line, start, resource);
  if (!behind_target || *behind_target == start) return std::nullopt;
  std::size_t at = skip_spaces(line, *behind_target);
  if (at > *behind_target) at = skip_spaces(line, read_title(line, at, resource.title));
  if (at != line.size()) return std::nullopt;
  resource.length = at - begin;
  return resource;
}

}  // namespace refgen::base
