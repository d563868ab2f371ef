#include "generator/spec/scalar_text.h"

#include <algorithm>

namespace refgen::spec {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Length of the escape sequence at `at` (a backslash), and how many visible bytes of the value it stands for.
struct Escape {
  std::size_t length;
  std::size_t value_bytes;
};

std::size_t utf8_length(unsigned long code_point) {
  if (code_point < 0x80) return 1;
  if (code_point < 0x800) return 2;
  return code_point < 0x10000 ? 3 : 4;
}

Escape read_escape(std::string_view text, std::size_t at) {
  const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
  const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  if (digits > 0) {
    unsigned long code_point = 0;
    for (std::size_t i = 0; i < digits && at + 2 + i < text.size(); ++i) {
      const char c = text[at + 2 + i];
      const int digit = c >= '0' && c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
      code_point = code_point * 16 + static_cast<unsigned long>(digit & 0xF);
    }
    const bool space = code_point < 0x80 && is_space(static_cast<char>(code_point));
    return {2 + digits, space ? 0 : utf8_length(code_point)};
  }
  switch (kind) {
    case 'n':
    case 't':
    case 'r':
    case ' ':
    case '\t':
    case '\n':
    case '\r':
      return {2, 0};
    case 'N':
    case '_':
      return {2, 2};
    case 'L':
    case 'P':
      return {2, 3};
    default:
      return {2, 1};
  }
}

std::size_t content_start(std::string_view text, std::size_t begin, ScalarStyle style) {
  if (style == ScalarStyle::plain) {
    return begin;
  }
  if (style != ScalarStyle::block) {
    return begin + 1;
  }
  const std::size_t line_end = text.find('\n', begin);
  return line_end == std::string_view::npos ? text.size() : line_end + 1;
}

}  // namespace

ScalarStyle scalar_style(std::string_view text, std::size_t begin) {
  switch (begin < text.size() ? text[begin] : '\0') {
    case '\'':
      return ScalarStyle::single_quoted;
    case '"':
      return ScalarStyle::double_quoted;
    case '|':
    case '>':
      return ScalarStyle::block;
    default:
      return ScalarStyle::plain;
  }
}

ScalarCursor::ScalarCursor(std::string_view text, std::size_t begin, std::string_view value)
    : text_(text), value_(value), style_(scalar_style(text, begin)), at_(content_start(text, begin, style_)) {}

std::size_t ScalarCursor::locate(std::size_t offset) {
  const bool at_end = offset >= value_.size();
  const std::string_view passed = value_.substr(offset_, std::min(offset, value_.size()) - offset_);
  remaining_ +=
      static_cast<std::size_t>(std::count_if(passed.begin(), passed.end(), [](char c) { return !is_space(c); }));
  offset_ += passed.size();
  while (at_ < text_.size()) {
    if (remaining_ == 0 && (at_end || !is_space(text_[at_]))) return at_;
    if (is_space(text_[at_])) {
      ++at_;
    } else if (style_ == ScalarStyle::double_quoted && text_[at_] == '\\') {
      const Escape escape = read_escape(text_, at_);
      if (escape.value_bytes > remaining_) return at_;
      remaining_ -= escape.value_bytes;
      at_ += escape.length;
    } else {
      at_ += style_ == ScalarStyle::single_quoted && text_.substr(at_, 2) == "''" ? 2 : 1;
      --remaining_;
    }
  }
  return text_.size();
}

std::size_t locate_in_scalar(std::string_view text, std::size_t begin, std::string_view value, std::size_t offset) {
  return ScalarCursor(text, begin, value).locate(offset);
}

std::size_t end_of_quoted(std::string_view text, std::size_t begin, std::size_t end) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < end; ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '\'' && at + 1 < end && text[at + 1] == '\'') {
        ++at;
      } else {
        return at + 1;
      }
    }
  }
  return std::string_view::npos;
}

}  // namespace refgen::spec
