#include "generator/base/spelling_fold.h"

#include <algorithm>

#include "generator/base/spelling_table.h"
#include "generator/base/utf8.h"

namespace refgen::base {
namespace {

/// Hangul syllables are computed from the letters they consist of (Unicode, chapter 3.12).
constexpr char32_t first_syllable = 0xAC00;
constexpr char32_t last_syllable = 0xD7A3;
constexpr char32_t first_lead = 0x1100;
constexpr char32_t first_vowel = 0x1161;
constexpr char32_t before_first_tail = 0x11A7;
constexpr char32_t vowel_count = 21;
constexpr char32_t tail_count = 28;

void append_syllable(std::u32string& text, char32_t syllable) {
  const char32_t index = syllable - first_syllable;
  text.push_back(first_lead + index / (vowel_count * tail_count));
  text.push_back(first_vowel + index / tail_count % vowel_count);
  if (index % tail_count != 0) text.push_back(before_first_tail + index % tail_count);
}

void append_decomposed(std::u32string& text, char32_t character) {
  if (character >= first_syllable && character <= last_syllable) return append_syllable(text, character);
  const auto found = std::lower_bound(
      decompositions.begin(), decompositions.end(), character,
      [](const Decomposition& decomposition, char32_t wanted) { return decomposition.composed < wanted; });
  if (found == decompositions.end() || found->composed != character) {
    text += character;
    return;
  }
  append_decomposed(text, found->first);
  if (found->second != 0) append_decomposed(text, found->second);
}

char32_t small_letter(char32_t character) {
  for (const CaseRun& run : case_runs) {
    if (character < run.first) break;
    if (character > run.last || (character - run.first) % run.step != 0) continue;
    return static_cast<char32_t>(static_cast<std::int32_t>(character) + run.distance);
  }
  return character;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// ASCII has no marks and nothing invisible.
std::string fold_ascii(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

/// Marks over one letter may be written in several orders. Any fixed one serves to compare.
void sort_marks(std::u32string& text) {
  for (auto mark = text.begin(); mark != text.end();) {
    const auto first = std::find_if(mark, text.end(), is_combining);
    mark = std::find_if_not(first, text.end(), is_combining);
    std::sort(first, mark);
  }
}

}  // namespace

std::string fold_spelling(std::string_view text) {
  if (is_ascii(text)) return fold_ascii(text);
  std::u32string decomposed;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t character = next_code_point(text, offset);
    if (!is_invisible(character)) append_decomposed(decomposed, character);
  }
  sort_marks(decomposed);
  std::string folded;
  for (const char32_t character : decomposed) {
    if (character == U'ß' || character == U'ẞ') {
      folded += "ss";
    } else {
      append_utf8(folded, small_letter(character));
    }
  }
  return folded;
}

}  // namespace refgen::base
