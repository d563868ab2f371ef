#include "generator/pages/link_target.h"

#include <fmt/format.h>

namespace refgen::pages {
namespace {

/// Whether the text, which starts with `&`, could be read as a character reference.
bool starts_reference(std::string_view text) {
  const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#", 1);
  return end != std::string_view::npos && end > 1 && text[end] == ';';
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool is_safe_target(std::string_view target) {
  // Browsers drop control characters and white space before and inside a scheme.
  std::string scheme;
  for (const char c : target) {
    if (c == '/' || c == '?' || c == '#') return true;
    if (c == ':') return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
    if (static_cast<unsigned char>(c) > ' ') scheme += lower(c);
  }
  return true;
}

std::string encode_target(std::string_view target) {
  constexpr std::string_view kept = "-._~:/?#@!$&'*+,;=%";
  std::string encoded;
  for (std::size_t at = 0; at < target.size(); ++at) {
    const char c = target[at];
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (c == '&' && starts_reference(target.substr(at))) {
      encoded += "&amp;";
    } else if (c == '[' || c == ']') {
      encoded += std::string("\\") + c;
    } else if (plain || kept.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

}  // namespace refgen::pages
