#include "generator/language_kit/naming.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "generator/base/utf8.h"
#include "generator/model/words.h"

namespace refgen::language_kit {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// When punctuation becomes words.
enum class Punctuation { where_needed, where_it_matters };

/// What is spelt out even between letters: it tells names apart.
constexpr std::array<std::pair<char, std::string_view>, 15> symbols = {{{'*', "star"},
                                                                        {'+', "plus"},
                                                                        {'<', "less"},
                                                                        {'>', "greater"},
                                                                        {'=', "equal"},
                                                                        {'!', "not"},
                                                                        {'%', "percent"},
                                                                        {'&', "and"},
                                                                        {'|', "or"},
                                                                        {'@', "at"},
                                                                        {'#', "hash"},
                                                                        {'$', "dollar"},
                                                                        {'~', "tilde"},
                                                                        {'^', "caret"},
                                                                        {'?', "question"}}};

/// What only separates, unless nothing else is there.
constexpr std::array<std::pair<char, std::string_view>, 18> separators = {{{'-', "dash"},
                                                                           {'_', "underscore"},
                                                                           {'.', "dot"},
                                                                           {':', "colon"},
                                                                           {'/', "slash"},
                                                                           {' ', "space"},
                                                                           {',', "comma"},
                                                                           {';', "semicolon"},
                                                                           {'\\', "backslash"},
                                                                           {'\'', "quote"},
                                                                           {'"', "double_quote"},
                                                                           {'`', "backtick"},
                                                                           {'(', "open_parenthesis"},
                                                                           {')', "close_parenthesis"},
                                                                           {'[', "open_bracket"},
                                                                           {']', "close_bracket"},
                                                                           {'{', "open_brace"},
                                                                           {'}', "close_brace"}}};

template <std::size_t count>
std::string_view word_for(const std::array<std::pair<char, std::string_view>, count>& table, char c) {
  const auto* const found =
      std::find_if(table.begin(), table.end(), [c](const auto& entry) { return entry.first == c; });
  return found == table.end() ? std::string_view() : found->second;
}

/// The text with its symbols as words; a minus sign before a leading number is one of them.
std::string spell_symbols(std::string_view text) {
  std::string spelt;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_minus = at == 0 && text[0] == '-' && text.size() > 1 && is_digit(text[1]);
    const std::string_view word = is_minus ? "minus" : word_for(symbols, text[at]);
    spelt += word.empty() ? std::string(1, text[at]) : fmt::format(" {} ", word);
  }
  return spelt;
}

/// The words of a text that has no letters, digits or symbols.
std::vector<std::string> separator_words(std::string_view text) {
  if (text.empty()) return {"empty"};
  std::string spelt;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_for(separators, text[at]);
    const char32_t code_point = base::next_code_point(text, at);
    spelt += word.empty() ? fmt::format(" u{:04x}", static_cast<std::uint32_t>(code_point)) : fmt::format(" {}", word);
  }
  return model::split_words(spelt);
}

std::vector<std::string> words_of(std::string_view text, Punctuation punctuation) {
  std::vector<std::string> words = model::split_words(text);
  const bool needed = words.empty() || is_digit(words[0][0]);
  if (needed || punctuation == Punctuation::where_it_matters) words = model::split_words(spell_symbols(text));
  return words.empty() ? separator_words(text) : words;
}

struct Range {
  char32_t first;
  char32_t last;
};

/// Blocks that hold nothing but letters which every language with Unicode identifiers accepts at any place of a name.
constexpr std::array<Range, 18> letter_ranges = {{{0xC0, 0xD6},
                                                  {0xD8, 0xF6},
                                                  {0xF8, 0x2AF},
                                                  {0x388, 0x38A},
                                                  {0x38E, 0x3A1},
                                                  {0x3A3, 0x3F5},
                                                  {0x3F7, 0x481},
                                                  {0x48A, 0x52F},
                                                  {0x531, 0x556},
                                                  {0x561, 0x587},
                                                  {0x5D0, 0x5EA},
                                                  {0x620, 0x63F},
                                                  {0x641, 0x64A},
                                                  {0x904, 0x939},
                                                  {0x1E00, 0x1F15},
                                                  {0x3041, 0x3096},
                                                  {0x4E00, 0x9FEF},
                                                  {0xAC00, 0xD7A3}}};

/// A word in characters that the language allows.
std::string legal_word(std::string_view word, const NamingRules& rules) {
  std::string legal;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code_point = base::next_code_point(word, at);
    const bool stays = code_point < 0x80 || (rules.unicode_identifiers && is_letter_everywhere(code_point));
    if (stays) {
      base::append_utf8(legal, code_point);
    } else {
      legal += fmt::format("u{:04x}", static_cast<std::uint32_t>(code_point));
    }
  }
  return legal;
}

std::string capitalised(std::string word) {
  word[0] = upper(word[0]);
  return word;
}

std::string in_capitals(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(), upper);
  return word;
}

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

/// The word as a part of a camel or pascal name: an initialism in its own spelling, else with a capital.
std::string humped(const std::string& word, const NamingRules& rules) {
  for (const std::string_view initialism : rules.initialisms) {
    if (equal_ignoring_case(word, initialism)) return std::string(initialism);
    if (word.back() == 's' && equal_ignoring_case(std::string_view(word).substr(0, word.size() - 1), initialism)) {
      return std::string(initialism) + "s";
    }
  }
  return capitalised(word);
}

std::string in_case(NameCase name_case, const std::vector<std::string>& words, const NamingRules& rules) {
  const bool humps = name_case == NameCase::camel || name_case == NameCase::pascal;
  const std::string_view separator = humps ? "" : name_case == NameCase::kebab ? "-" : "_";
  std::string name;
  for (const std::string& raw : words) {
    const std::string word = legal_word(raw, rules);
    if (!name.empty()) name += separator;
    if (name_case == NameCase::upper_snake) {
      name += in_capitals(word);
    } else if (name_case == NameCase::pascal || (name_case == NameCase::camel && !name.empty())) {
      name += humped(word, rules);
    } else {
      name += word;
    }
  }
  return name;
}

bool starts_with_capital(NameCase name_case) {
  return name_case == NameCase::pascal || name_case == NameCase::upper_snake;
}

/// Whether the text is a name in this case as it stands.
bool fits(NameCase name_case, std::string_view text) {
  if (text.empty()) return false;
  const bool humps = name_case == NameCase::camel || name_case == NameCase::pascal;
  const bool as_spelt = name_case == NameCase::as_spelt;
  const bool capital = starts_with_capital(name_case);
  if (as_spelt ? is_digit(text[0]) : !(capital ? is_upper(text[0]) : is_lower(text[0]))) return false;
  const char separator = name_case == NameCase::kebab ? '-' : '_';
  return std::all_of(text.begin(), text.end(), [&](char c) {
    if (is_digit(c)) return true;
    if (c == separator) return !humps;
    if (is_upper(c)) return humps || as_spelt || name_case == NameCase::upper_snake;
    return is_lower(c) && name_case != NameCase::upper_snake;
  });
}

/// A name must start with a letter or, in cases that start small, an underscore. Letters beyond ASCII count as small.
std::string with_legal_start(NameCase name_case, std::string name) {
  if (starts_with_capital(name_case)) return is_upper(name[0]) ? name : "N" + name;
  return is_digit(name[0]) && name_case != NameCase::kebab ? "_" + name : name;
}

std::string form_name(NameCase name_case, std::string_view text, Punctuation punctuation, const NamingRules& rules) {
  if (fits(name_case, text)) return std::string(text);
  return with_legal_start(name_case, in_case(name_case, words_of(text, punctuation), rules));
}

bool contains(const std::vector<std::string_view>& sorted_words, std::string_view word) {
  return std::binary_search(sorted_words.begin(), sorted_words.end(), word);
}

std::string free_of(std::string name, const std::vector<std::string_view>& reserved, const NamingRules& rules) {
  if (contains(rules.reserved_words, name) || contains(reserved, name)) name += rules.reserved_suffix;
  return name;
}

bool is_reserved_type(std::string_view name, const NamingRules& rules) {
  if (!rules.types_ignore_case) return contains(rules.reserved_words, name) || contains(rules.reserved_types, name);
  const auto is_same = [name](std::string_view word) { return equal_ignoring_case(word, name); };
  return std::any_of(rules.reserved_words.begin(), rules.reserved_words.end(), is_same) ||
         std::any_of(rules.reserved_types.begin(), rules.reserved_types.end(), is_same);
}

/// The spelt name without words before it and brackets behind it.
std::string_view bare_name(std::string_view spelling) {
  if (!spelling.empty()) spelling = spelling.substr(0, spelling.find_first_of("(<[", 1));
  while (!spelling.empty() && spelling.back() == ' ') spelling.remove_suffix(1);
  return spelling.substr(spelling.find_last_of(' ') + 1);
}

/// Where the name proper begins, and where the prefix ends.
std::pair<std::size_t, std::size_t> name_and_prefix(std::string_view name) {
  const std::size_t mark = name.find_last_of(".\\:");
  if (mark == std::string_view::npos) return {0, 0};
  if (name[mark] != ':') return {mark + 1, mark};
  const bool is_pair = mark > 0 && name[mark - 1] == ':';
  return is_pair ? std::pair{mark + 1, mark - 1} : std::pair<std::size_t, std::size_t>{0, 0};
}

}  // namespace

bool is_letter_everywhere(char32_t code_point) {
  return std::any_of(letter_ranges.begin(), letter_ranges.end(), [code_point](const Range& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

std::string member_name(std::string_view key, const NamingRules& rules) {
  return free_of(form_name(rules.member_case, key, Punctuation::where_needed, rules), rules.reserved_members, rules);
}

std::string type_name(std::string_view spelling, const NamingRules& rules) {
  std::string name = form_name(rules.type_case, unqualified(spelling), Punctuation::where_needed, rules);
  if (is_reserved_type(name, rules)) name += rules.reserved_suffix;
  return name;
}

std::string constant_name(std::string_view literal, const NamingRules& rules) {
  return free_of(form_name(rules.constant_case, literal, Punctuation::where_it_matters, rules), {}, rules);
}

std::string_view unqualified(std::string_view spelling) {
  const std::string_view name = bare_name(spelling);
  return name.substr(name_and_prefix(name).first);
}

std::string_view qualifier(std::string_view spelling) {
  const std::string_view name = bare_name(spelling);
  return name.substr(0, name_and_prefix(name).second);
}

}  // namespace refgen::language_kit
