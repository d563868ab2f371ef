#include "generator/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace refgen::base {
namespace {

constexpr char32_t replacement_character = 0xFFFD;

struct Range {
  char32_t first;
  char32_t last;
};

/// Sorted. Format characters that draw nothing, and the two line separators that are not control characters.
constexpr std::array<Range, 12> invisible_ranges = {{{0xAD, 0xAD},
                                                     {0x61C, 0x61C},
                                                     {0x180E, 0x180E},
                                                     {0x200B, 0x200F},
                                                     {0x2028, 0x202E},
                                                     {0x2060, 0x206F},
                                                     {0x3164, 0x3164},
                                                     {0xFEFF, 0xFEFF},
                                                     {0xFFA0, 0xFFA0},
                                                     {0xFFF9, 0xFFFB},
                                                     {0x1D173, 0x1D17A},
                                                     {0xE0000, 0xE007F}}};

/// Sorted. The blocks of marks that are drawn over the letter before them.
constexpr std::array<Range, 9> combining_ranges = {{{0x300, 0x36F},
                                                    {0x483, 0x489},
                                                    {0x591, 0x5BD},
                                                    {0x1AB0, 0x1AFF},
                                                    {0x1DC0, 0x1DFF},
                                                    {0x20D0, 0x20FF},
                                                    {0x3099, 0x309A},
                                                    {0xFE00, 0xFE0F},
                                                    {0xFE20, 0xFE2F}}};

/// Sorted. The blocks that terminals draw two columns wide.
constexpr std::array<Range, 14> wide_ranges = {{{0x1100, 0x115F},
                                                {0x2E80, 0x303E},
                                                {0x3041, 0x33FF},
                                                {0x3400, 0x4DBF},
                                                {0x4E00, 0xA4CF},
                                                {0xA960, 0xA97F},
                                                {0xAC00, 0xD7A3},
                                                {0xF900, 0xFAFF},
                                                {0xFE30, 0xFE6F},
                                                {0xFF00, 0xFF60},
                                                {0xFFE0, 0xFFE6},
                                                {0x1F300, 0x1F64F},
                                                {0x1F680, 0x1FAFF},
                                                {0x20000, 0x3FFFD}}};

template <std::size_t count>
bool is_in(const std::array<Range, count>& ranges, char32_t character) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), character,
                                      [](char32_t wanted, const Range& range) { return wanted < range.first; });
  return after != ranges.begin() && character <= std::prev(after)->last;
}

unsigned char byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

/// Length of the sequence that a lead byte announces; 0 when it is no lead byte.
std::size_t announced_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

/// A decoded sequence; length 0 when it is malformed.
struct Decoded {
  char32_t code_point = replacement_character;
  std::size_t length = 0;
};

Decoded decode(std::string_view text, std::size_t offset) {
  static constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned char lead = byte_at(text, offset);
  const std::size_t length = announced_length(lead);
  if (length == 1) return {lead, 1};
  if (length == 0 || text.size() - offset < length) return {};
  char32_t code_point = lead & (0x7FU >> length);
  for (std::size_t index = 1; index < length; ++index) {
    const unsigned char next = byte_at(text, offset + index);
    if ((next & 0xC0U) != 0x80U) return {};
    code_point = (code_point << 6U) | (next & 0x3FU);
  }
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < smallest[length] || code_point > 0x10FFFF || surrogate) return {};
  return {code_point, length};
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t length = decode(text, offset).length;
    if (length == 0) return offset;
    offset += length;
  }
  return std::string_view::npos;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) next_code_point(text, offset);
  return count;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const Decoded decoded = decode(text, offset);
  offset += std::max<std::size_t>(decoded.length, 1);
  return decoded.code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto append = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  const auto append_rest = [&](unsigned shift) { append(0x80U | ((code_point >> shift) & 0x3FU)); };
  if (code_point < 0x80) {
    append(code_point);
  } else if (code_point < 0x800) {
    append(0xC0U | (code_point >> 6U));
    append_rest(0);
  } else if (code_point < 0x10000) {
    append(0xE0U | (code_point >> 12U));
    append_rest(6);
    append_rest(0);
  } else {
    append(0xF0U | (code_point >> 18U));
    append_rest(12);
    append_rest(6);
    append_rest(0);
  }
}

bool is_control(char32_t code_point) { return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F); }

bool is_invisible(char32_t code_point) { return is_in(invisible_ranges, code_point); }

bool is_combining(char32_t code_point) { return is_in(combining_ranges, code_point); }

std::size_t display_width(char32_t code_point) {
  if (is_combining(code_point)) return 0;
  return is_in(wide_ranges, code_point) ? 2 : 1;
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const Decoded decoded = decode(text, offset);
    if (decoded.length == 0) {
      result += fmt::format("\\x{:02x}", byte_at(text, offset));
    } else if (is_control(decoded.code_point) || is_invisible(decoded.code_point)) {
      result += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(decoded.code_point));
    } else {
      result += text.substr(offset, decoded.length);
    }
    offset += std::max<std::size_t>(decoded.length, 1);
  }
  return result;
}

std::string shortened(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  text.resize(most);
  return text += "…";
}

}  // namespace refgen::base
