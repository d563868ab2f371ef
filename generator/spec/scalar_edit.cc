#include "generator/spec/scalar_edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "generator/base/utf8.h"
#include "generator/spec/scalar_text.h"
#include "generator/spec/yaml_reader.h"

namespace refgen::spec {
namespace {

using diagnostics::Edit;

/// Plain words that readers of YAML 1.1 or 1.2 take for something else than a text.
bool is_other_value(std::string_view value) {
  constexpr std::array words = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"};
  std::string lower(value);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::find(words.begin(), words.end(), lower) != words.end();
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether everything can be seen and stands on one line.
bool is_visible_line(std::string_view value) { return base::printable(value) == value; }

/// Narrower than YAML allows: what begins like a number, a sign or an indicator is quoted.
bool is_plain(std::string_view value, bool in_flow) {
  if (value.empty() || !is_visible_line(value)) return false;
  const bool safe_start = is_letter(value.front()) || value.front() == '(' || value.front() == '/' ||
                          value.front() == '$' || value.front() == '_' || value.front() == '\\';
  if (!safe_start || value.back() == ' ' || value.back() == ':' || is_other_value(value)) return false;
  if (value.find(": ") != std::string_view::npos || value.find(" #") != std::string_view::npos) return false;
  return !in_flow || value.find_first_of(",[]{}") == std::string_view::npos;
}

std::string double_quoted_body(std::string_view value) {
  std::string body;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t begin = at;
    const char32_t code_point = base::next_code_point(value, at);
    if (code_point == U'"' || code_point == U'\\') {
      body += fmt::format("\\{}", value[begin]);
    } else if (base::is_control(code_point) || base::is_invisible(code_point)) {
      body += fmt::format("\\U{:08x}", static_cast<std::uint32_t>(code_point));
    } else {
      body += value.substr(begin, at - begin);
    }
  }
  return body;
}

std::string single_quoted_body(std::string_view value) {
  std::string body;
  for (const char c : value) body += c == '\'' ? "''" : std::string(1, c);
  return body;
}

std::string quoted(std::string_view value) {
  const bool needs_escapes = !is_visible_line(value);
  const bool reads_better = value.find('\'') != std::string_view::npos && value.find_first_of("\"\\") == value.npos;
  return needs_escapes || reads_better ? fmt::format("\"{}\"", double_quoted_body(value))
                                       : fmt::format("'{}'", single_quoted_body(value));
}

std::string_view text_of(const diagnostics::Sources& sources, const Node& scalar) {
  const auto& span = scalar.span;
  return sources[span.source].text().substr(span.begin, span.end - span.begin);
}

/// An anchor, an alias or a tag stands before the text, and the span begins there; or a comment would be lost.
bool holds_more_than_text(std::string_view written, ScalarStyle style) {
  if (written.empty()) return true;
  if (style == ScalarStyle::plain) return std::string_view("&*!").find(written.front()) != std::string_view::npos;
  return style == ScalarStyle::block && written.substr(0, written.find('\n')).find('#') != std::string_view::npos;
}

}  // namespace

std::string write_scalar(std::string_view value) { return is_plain(value, true) ? std::string(value) : quoted(value); }

std::optional<Edit> rewrite_scalar(const diagnostics::Sources& sources, const Node& scalar, std::string_view value) {
  const std::string_view written = text_of(sources, scalar);
  const ScalarStyle style = scalar_style(written, 0);
  if (holds_more_than_text(written, style)) return std::nullopt;
  if (is_visible_line(value) && style == ScalarStyle::single_quoted) {
    return Edit{scalar.span, fmt::format("'{}'", single_quoted_body(value))};
  }
  if (style == ScalarStyle::double_quoted) return Edit{scalar.span, fmt::format("\"{}\"", double_quoted_body(value))};
  return Edit{scalar.span, write_scalar(value)};
}

std::optional<Edit> edit_in_scalar(const diagnostics::Sources& sources, const Node& scalar, std::size_t begin,
                                   std::size_t end, std::string_view replacement) {
  const std::string_view written = text_of(sources, scalar);
  const ScalarStyle style = scalar_style(written, 0);
  if (holds_more_than_text(written, style) || !is_visible_line(replacement)) return std::nullopt;
  const diagnostics::Span place = span_in_scalar(sources, scalar, begin, end);
  switch (style) {
    case ScalarStyle::single_quoted:
      return Edit{place, single_quoted_body(replacement)};
    case ScalarStyle::double_quoted:
      return Edit{place, double_quoted_body(replacement)};
    case ScalarStyle::block:
      return Edit{place, std::string(replacement)};
    case ScalarStyle::plain:
      break;
  }
  const std::string value = std::string(scalar.value).replace(begin, end - begin, replacement);
  if (is_plain(value, scalar.in_flow)) return Edit{place, std::string(replacement)};
  return rewrite_scalar(sources, scalar, value);
}

}  // namespace refgen::spec
