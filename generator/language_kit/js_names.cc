#include "generator/language_kit/js_names.h"

#include <cstddef>

#include "generator/base/utf8.h"
#include "generator/language_kit/naming.h"
#include "generator/language_kit/string_literal.h"

namespace refgen::language_kit {

namespace {

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || is_letter_everywhere(c);
}

bool needs_quotes(std::string_view key) {
  for (std::size_t at = 0; at < key.size();) {
    const bool is_first = at == 0;
    const char32_t c = base::next_code_point(key, at);
    const bool is_digit = c >= '0' && c <= '9';
    if (!is_letter(c) && (is_first || !is_digit)) return true;
  }
  return key.empty();
}

}  // namespace

std::string js_interface_key(std::string_view key) { return needs_quotes(key) ? js_string(key) : std::string(key); }

std::string js_literal_key(std::string_view key) {
  return key == "__proto__" ? "['__proto__']" : js_interface_key(key);
}

}  // namespace refgen::language_kit
