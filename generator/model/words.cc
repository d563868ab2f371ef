#include "generator/model/words.h"

namespace refgen::model {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_other_letter(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_word_character(char c) { return is_upper(c) || is_lower(c) || is_digit(c) || is_other_letter(c); }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

constexpr std::string_view brand = "OAuth";

/// Whether the capital at `at` belongs to a plural run of capitals (`IDs`, `URLs`), whose `s` starts no word.
bool stands_before_plural(std::string_view name, std::size_t at) {
  if (at == 0 || !is_upper(name[at - 1]) || at + 1 >= name.size() || name[at + 1] != 's') return false;
  return at + 2 == name.size() || !is_lower(name[at + 2]);
}

/// Whether `OAuth` stands at `at` as a word of its own.
bool starts_brand(std::string_view name, std::size_t at) {
  if (name.substr(at, brand.size()) != brand) return false;
  const bool begins = at == 0 || !is_upper(name[at - 1]);
  const std::size_t after = at + brand.size();
  return begins && (after == name.size() || !is_lower(name[after]));
}

/// Whether a new word begins at `at`, seen from the characters around it.
bool starts_word(std::string_view name, std::size_t at) {
  if (!is_upper(name[at])) return false;
  const char before = name[at - 1];
  if (is_lower(before) || is_digit(before) || is_other_letter(before)) return true;
  return at + 1 < name.size() && is_lower(name[at + 1]) && !stands_before_plural(name, at);
}

std::string capitalised(std::string_view word) {
  std::string text(word);
  text[0] = upper(text[0]);
  return text;
}

std::string join(std::string_view name, std::string_view separator) {
  std::string joined;
  for (const std::string& word : split_words(name)) {
    if (!joined.empty()) joined += separator;
    joined += word;
  }
  return joined;
}

}  // namespace

std::vector<std::string> split_words(std::string_view name) {
  std::vector<std::string> words;
  bool open = false;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (!is_word_character(name[at])) {
      open = false;
      continue;
    }
    const bool oauth = starts_brand(name, at);
    if (!open || oauth || starts_word(name, at)) words.emplace_back();
    open = true;
    if (oauth) {
      words.back() = "oauth";
      at += brand.size() - 1;
    } else {
      words.back() += lower(name[at]);
    }
  }
  return words;
}

std::string snake_case(std::string_view name) { return join(name, "_"); }
std::string kebab_case(std::string_view name) { return join(name, "-"); }

std::string pascal_case(std::string_view name) {
  std::string joined;
  for (const std::string& word : split_words(name)) joined += capitalised(word);
  return joined;
}

std::string camel_case(std::string_view name) {
  std::string joined;
  for (const std::string& word : split_words(name)) joined += joined.empty() ? word : capitalised(word);
  return joined;
}

std::string fold(std::string_view name) {
  std::string folded;
  for (const char c : name) {
    if (is_word_character(c)) folded += lower(c);
  }
  return folded;
}

}  // namespace refgen::model
