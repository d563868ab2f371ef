#include "generator/language_kit/comment_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "generator/base/utf8.h"
#include "generator/language_kit/markdown_blocks.h"

namespace refgen::language_kit {
namespace {

constexpr std::string_view line_feed_or_feed = "\n\v\f\r";

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const bool found = text.substr(at).starts_with(from);
    result += found ? to : text.substr(at, 1);
    at += found ? from.size() : 1;
  }
  return result;
}

/// `"""` as three escaped quotes, backslashes doubled.
std::string in_docstring(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool touches_quote =
        text.substr(at).starts_with("\"\"") || (at > 0 && text.substr(at - 1).starts_with("\"\""));
    if (text[at] == '\\' || (text[at] == '"' && touches_quote)) result += '\\';
    result += text[at];
  }
  return result;
}

/// What a character is in HTML text that javadoc reads; empty when it stands for itself. `before` and `after` are its
/// neighbours, 0 at the ends, beyond which anything may stand: a block tag begins behind a blank or a brace, and an
/// asterisk might end the comment.
std::string_view html_entity(char c, char before, char after) {
  const bool may_begin_tag = before == 0 || before == ' ' || before == '{';
  const bool may_end_comment = after == 0 || after == '/';
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\\':
      return "&#92;";
    case '@':
      return may_begin_tag ? "&#64;" : "";
    case '*':
      return may_end_comment ? "&#42;" : "";
    default:
      return "";
  }
}

std::string html_text(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char before = at == 0 ? '\0' : text[at - 1];
    const char after = at + 1 == text.size() ? '\0' : text[at + 1];
    const std::string_view entity = html_entity(text[at], before, after);
    result += entity.empty() ? text.substr(at, 1) : entity;
  }
  return result;
}

/// Without two quotes or backticks in a row, which gofmt replaces by typographic quotes.
std::string in_go_comment(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t run = std::min(text.find_first_not_of(text[at], at), text.size()) - at;
    if (text[at] == '\'' && run >= 2) {
      result.append(run, '"');
    } else if (text[at] == '`') {
      result += '`';
    } else {
      result += text.substr(at, run);
    }
    at += run;
  }
  return result;
}

bool is_unicode_line_end(char32_t code_point) {
  return code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029;
}

/// Where the colon of a magic comment of Ruby's stands, which counts when it is all that a line of comment holds.
std::optional<std::size_t> magic_colon(std::string_view line) {
  static constexpr std::array<std::string_view, 6> names = {
      "coding", "encoding", "frozen_string_literal", "shareable_constant_value", "typed", "warn_indent"};
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string name(line.substr(line.find_first_not_of(' '), colon));
  name = name.substr(0, name.find_last_not_of(' ') + 1);
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const bool is_magic = std::find(names.begin(), names.end(), name) != names.end();
  return is_magic ? std::optional(colon) : std::nullopt;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The line with a backslash before every `@` that could begin a tag: at its start, and for JSDoc behind blanks and
/// braces too, unless it stands in code.
std::string without_tags(std::string_view line, bool inside_too) {
  std::string result;
  bool in_code = false;
  bool is_start = true;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool names_tag = line[at] == '@' && at + 1 < line.size() && is_letter(line[at + 1]);
    const bool may_begin_inside = inside_too && !in_code && at > 0 && (line[at - 1] == ' ' || line[at - 1] == '{');
    if (names_tag && (is_start || may_begin_inside)) result += '\\';
    in_code = in_code != (line[at] == '`');
    is_start = is_start && line[at] == ' ';
    result += line[at];
  }
  return result;
}

std::string in_go_form(std::string line) {
  const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
  const bool is_definition = line.starts_with('[') && line.find("]: ") != std::string::npos;
  if (is_definition || line.compare(start, 6, "+build") == 0) line.insert(start, "\\");
  return line;
}

}  // namespace

std::string visible_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] >= ' ' && text[at] <= '~') {
      result += text[at++];
      continue;
    }
    const std::size_t begin = at;
    const char32_t code_point = base::next_code_point(text, at);
    const std::string_view bytes = text.substr(begin, at - begin);
    if (code_point == '\r' && at < text.size() && text[at] == '\n') continue;
    if (code_point == '\t') {
      result += "    ";
    } else if (is_unicode_line_end(code_point) || line_feed_or_feed.find(bytes) != std::string_view::npos) {
      result += '\n';
    } else {
      result += base::printable(bytes);
    }
  }
  return result;
}

std::string plain_text(std::string_view text, CommentSyntax syntax) {
  switch (syntax) {
    case CommentSyntax::block:
      return replaced(text, "*/", "*\\/");
    case CommentSyntax::hash:
      return replaced(text, "-*-", "-\\*-");
    case CommentSyntax::docstring:
      return in_docstring(text);
    case CommentSyntax::javadoc:
      return html_text(text);
    case CommentSyntax::line:
      break;
  }
  return in_go_comment(text);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t line_width = 0;
  const auto end_line = [&] {
    std::replace(line.begin(), line.end(), no_break_blank, ' ');
    if (!line.empty()) lines.push_back(std::move(line));
    line.clear();
    line_width = 0;
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t word_width = base::count_code_points(word);
    const bool fits = word_width <= width && line_width + 1 + word_width <= width;
    if (!word.empty() && !fits && !would_start_block(word)) end_line();
    if (!word.empty() && !line.empty()) {
      line += ' ';
      ++line_width;
    }
    line += word;
    line_width += word_width;
    if (end < text.size() && text[end] == '\n') end_line();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  end_line();
  return lines;
}

std::string guarded_line(std::string line, CommentSyntax syntax) {
  switch (syntax) {
    case CommentSyntax::block:
      return without_tags(line, true);
    case CommentSyntax::line:
      return in_go_form(std::move(line));
    case CommentSyntax::hash:
      if (const auto colon = magic_colon(line)) line.insert(*colon, "\\");
      // YARD takes the documentation of what is named from there.
      if (line.starts_with("(see ")) line.insert(0, "\\");
      return without_tags(line, false);
    case CommentSyntax::docstring:
    case CommentSyntax::javadoc:
      break;
  }
  return line;
}

}  // namespace refgen::language_kit
