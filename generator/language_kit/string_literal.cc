#include "generator/language_kit/string_literal.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "generator/base/utf8.h"

namespace refgen::language_kit {
namespace {

constexpr char32_t replacement_character = 0xFFFD;
constexpr char32_t escape_character = 0x1B;

/// A piece of a text: a code point, or a byte that is not part of well-formed UTF-8.
struct Piece {
  std::string_view bytes;
  char32_t code_point = 0;
  bool stray = false;

  [[nodiscard]] unsigned byte() const { return static_cast<unsigned char>(bytes[0]); }
  [[nodiscard]] bool has_shape() const {
    return !stray && !base::is_control(code_point) && !base::is_invisible(code_point);
  }
};

Piece take_piece(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  const char32_t code_point = base::next_code_point(text, at);
  const std::string_view bytes = text.substr(begin, at - begin);
  return {bytes, code_point, code_point == replacement_character && bytes.size() == 1};
}

/// How a language writes the inside of a quoted literal.
struct Escapes {
  char quote;
  std::vector<std::pair<char32_t, std::string_view>> named;  ///< `\n` and what must not stand as itself.
  std::string (*numeric)(const Piece& piece);                ///< For what has no shape and no name.
};

/// The escapes that all these languages share, and `extra` ones.
Escapes make_escapes(char quote, const std::vector<std::pair<char32_t, std::string_view>>& extra,
                     std::string (*numeric)(const Piece& piece)) {
  Escapes escapes = {quote, {{'\\', "\\\\"}, {'\n', "\\n"}, {'\r', "\\r"}, {'\t', "\\t"}}, numeric};
  escapes.named.emplace_back(quote, quote == '"' ? "\\\"" : "\\'");
  escapes.named.insert(escapes.named.end(), extra.begin(), extra.end());
  return escapes;
}

std::string encode(std::string_view text, const Escapes& escapes) {
  std::string literal(1, escapes.quote);
  for (std::size_t at = 0; at < text.size();) {
    const Piece piece = take_piece(text, at);
    const auto named = std::find_if(escapes.named.begin(), escapes.named.end(), [&piece](const auto& entry) {
      return !piece.stray && entry.first == piece.code_point;
    });
    if (named != escapes.named.end()) {
      literal += named->second;
    } else if (piece.has_shape()) {
      literal += piece.bytes;
    } else {
      literal += escapes.numeric(piece);
    }
  }
  return literal += escapes.quote;
}

std::uint32_t number(char32_t code_point) { return static_cast<std::uint32_t>(code_point); }

std::string hex_byte(const Piece& piece) { return fmt::format("\\x{:02x}", piece.byte()); }

/// `\u2028`, a pair of surrogates beyond U+FFFF.
std::string utf16_escape(char32_t code_point) {
  const std::uint32_t value = number(code_point);
  if (value < 0x10000) return fmt::format("\\u{:04x}", value);
  const std::uint32_t offset = value - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (offset >> 10U), 0xDC00 + (offset & 0x3FFU));
}

/// `\x1b`, `\u{2028}`: PHP and Ruby.
std::string braced_escape(const Piece& piece) {
  const bool is_byte = piece.stray || piece.code_point < 0x80;
  return is_byte ? hex_byte(piece) : fmt::format("\\u{{{:x}}}", number(piece.code_point));
}

std::string js_escape(const Piece& piece) {
  const std::uint32_t value = number(piece.code_point);
  return value < 0x100 ? fmt::format("\\x{:02x}", value) : utf16_escape(piece.code_point);
}

std::string go_escape(const Piece& piece) {
  if (piece.stray || piece.code_point < 0x80) return hex_byte(piece);
  const std::uint32_t value = number(piece.code_point);
  return value < 0x10000 ? fmt::format("\\u{:04x}", value) : fmt::format("\\U{:08x}", value);
}

std::string python_escape(const Piece& piece) {
  const std::uint32_t value = number(piece.code_point);
  if (value < 0x100) return fmt::format("\\x{:02x}", value);
  return value < 0x10000 ? fmt::format("\\u{:04x}", value) : fmt::format("\\U{:08x}", value);
}

/// Octal as far as it reaches: `\u000a` would be a line end before the literal is read.
std::string java_escape(const Piece& piece) {
  const std::uint32_t value = number(piece.code_point);
  return value < 0x100 ? fmt::format("\\{:03o}", value) : utf16_escape(piece.code_point);
}

std::string json_escape(const Piece& piece) { return utf16_escape(piece.code_point); }

/// In single quotes, where only the backslash and the quote are special. Precondition: every piece has a shape.
std::string plain_single_quoted(std::string_view text) {
  std::string literal = "'";
  for (const char c : text) {
    if (c == '\\' || c == '\'') literal += '\\';
    literal += c;
  }
  return literal += '\'';
}

bool all_have_shape(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!take_piece(text, at).has_shape()) return false;
  }
  return true;
}

bool has_more(std::string_view text, char one, char other) {
  return std::count(text.begin(), text.end(), one) > std::count(text.begin(), text.end(), other);
}

/// The bytes as octal escapes of printf.
std::string printf_escapes(std::string_view bytes) {
  std::string escapes;
  for (const char c : bytes) escapes += fmt::format("\\{:03o}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  return escapes;
}

}  // namespace

std::string js_string(std::string_view text) {
  static const std::vector<std::pair<char32_t, std::string_view>> named = {{'\b', "\\b"}, {'\f', "\\f"}, {'\v', "\\v"}};
  static const Escapes in_single_quotes = make_escapes('\'', named, js_escape);
  static const Escapes in_double_quotes = make_escapes('"', named, js_escape);
  return encode(text, has_more(text, '\'', '"') ? in_double_quotes : in_single_quotes);
}

std::string go_string(std::string_view text) {
  static const Escapes escapes =
      make_escapes('"', {{'\a', "\\a"}, {'\b', "\\b"}, {'\f', "\\f"}, {'\v', "\\v"}}, go_escape);
  return encode(text, escapes);
}

std::string php_string(std::string_view text) {
  static const Escapes escapes =
      make_escapes('"', {{'$', "\\$"}, {'\f', "\\f"}, {'\v', "\\v"}, {escape_character, "\\e"}}, braced_escape);
  return all_have_shape(text) ? plain_single_quoted(text) : encode(text, escapes);
}

std::string python_string(std::string_view text) {
  static const Escapes in_double_quotes = make_escapes('"', {}, python_escape);
  static const Escapes in_single_quotes = make_escapes('\'', {}, python_escape);
  return encode(text, has_more(text, '"', '\'') ? in_single_quotes : in_double_quotes);
}

std::string ruby_string(std::string_view text) {
  static const Escapes escapes = make_escapes('"', {{escape_character, "\\e"}}, braced_escape);
  if (all_have_shape(text)) return plain_single_quoted(text);
  const std::string encoded = encode(text, escapes);
  std::string literal;
  for (std::size_t at = 0; at < encoded.size(); ++at) {
    const bool interpolates =
        encoded[at] == '#' && std::string_view("{$@").find(encoded[at + 1]) != std::string_view::npos;
    if (interpolates) literal += '\\';
    literal += encoded[at];
  }
  return literal;
}

std::string java_string(std::string_view text) {
  static const Escapes escapes = make_escapes('"', {{'\b', "\\b"}, {'\f', "\\f"}}, java_escape);
  return encode(text, escapes);
}

std::string json_string(std::string_view text) {
  static const Escapes escapes = make_escapes('"', {{'\b', "\\b"}, {'\f', "\\f"}}, json_escape);
  return encode(text, escapes);
}

std::string visible_json(std::string_view json) {
  std::string visible;
  for (std::size_t at = 0; at < json.size();) {
    const Piece piece = take_piece(json, at);
    const bool stays = piece.has_shape() || piece.code_point == '\n';
    visible += stays ? std::string(piece.bytes) : json_escape(piece);
  }
  return visible;
}

std::string shell_string(std::string_view text) {
  std::string literal = "'";
  for (std::size_t at = 0; at < text.size();) {
    const Piece piece = take_piece(text, at);
    if (piece.code_point == '\'') {
      literal += "'\\''";
    } else if (piece.has_shape() || piece.code_point == '\n' || piece.code_point == '\t') {
      literal += piece.bytes;
    } else {
      const std::string_view bytes = piece.code_point == 0 ? "\xEF\xBF\xBD" : piece.bytes;
      literal += fmt::format("'\"$(printf '{}')\"'", printf_escapes(bytes));
    }
  }
  return literal += '\'';
}

}  // namespace refgen::language_kit
