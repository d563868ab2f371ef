#include "generator/spec/names.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/base/trim.h"
#include "generator/base/utf8.h"

namespace refgen::spec {
namespace {

constexpr std::size_t longest_name = 200;

bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Letters and digits of any script; what is neither is punctuation, space or without a shape.
bool is_name_character(char32_t c) {
  if (c < 0x80) return is_ascii_letter_or_digit(c) || c == '_' || c == '-' || c == '$' || c == '.';
  const bool punctuation = (c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7 ||
                           (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020);
  const bool not_a_character =
      (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFE00 && c <= 0xFE0F) || c >= 0xE0000 || c == 0xFFFD;
  return !punctuation && !not_a_character && !base::is_control(c) && !base::is_invisible(c);
}

bool is_signature_character(char32_t c) {
  return is_ascii_letter_or_digit(c) ||
         (c < 0x80 && std::string_view("_$.:,<>[]|&? ()=").find(static_cast<char>(c)) != std::string_view::npos);
}

std::string character_problem(char32_t c) {
  std::string shown;
  base::append_utf8(shown, c);
  return fmt::format("'{}' cannot be part of a name", base::printable(shown));
}

}  // namespace

std::string id_problem(std::string_view id) {
  if (id.empty()) return "a name cannot be empty";
  if (id.size() > longest_name) return fmt::format("a name cannot be longer than {} bytes", longest_name);
  for (std::size_t at = 0; at < id.size();) {
    const char32_t c = base::next_code_point(id, at);
    if (!is_name_character(c)) return character_problem(c);
  }
  return id.find_first_not_of(".-_$") == std::string_view::npos ? "a name needs a letter or a digit" : "";
}

std::string_view name_of_key(std::string_view key) { return key.substr(0, key.find_first_of("?=(<")); }

std::string_view reference_name(std::string_view text) {
  text = base::trim(text);
  if (text.size() < 3 || text.front() != '(' || text.back() != ')') return {};
  const std::string_view name = text.substr(1, text.size() - 2);
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return is_ascii_letter_or_digit(static_cast<unsigned char>(c)) ||
           std::string_view("_.-$").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
  });
  return plain ? name : std::string_view();
}

std::string key_problem(std::string_view key) {
  const std::string_view name = name_of_key(key);
  if (std::string problem = id_problem(name); !problem.empty()) return problem;
  for (std::size_t at = name.size(); at < key.size();) {
    const char32_t c = base::next_code_point(key, at);
    if (!is_signature_character(c)) return character_problem(c);
  }
  return "";
}

}  // namespace refgen::spec
