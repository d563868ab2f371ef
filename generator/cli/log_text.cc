#include "generator/cli/log_text.h"

#include "generator/base/utf8.h"

namespace refgen::cli {
namespace {

/// What the runner passes over at the start of a line.
bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

}  // namespace

std::string without_commands(std::string_view text) {
  std::string lines;
  lines.reserve(text.size());
  bool at_start = true;  // nothing but space on this line so far
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const std::string_view rest = text.substr(begin);
    const char32_t c = base::next_code_point(text, offset);
    if (at_start && rest.starts_with("::")) {
      lines += "\\u{3a}";
    } else if (c == '[' && text.substr(0, begin).ends_with("##")) {
      lines += "\\u{5b}";
    } else {
      lines += text.substr(begin, offset - begin);
    }
    at_start = c == '\n' || (at_start && is_space(c));
  }
  return lines;
}

}  // namespace refgen::cli
