#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/language_kit/doc_comment.h"

namespace refgen::language_kit {

/// A blank at which inline_text must not be broken: inside code and links. No text has it: visible_text
/// writes it out.
inline constexpr char no_break_blank = '\x01';

/// A text as it may stand in a comment: line ends of every kind (CR, VT, FF, U+0085, U+2028, U+2029 too) are line
/// feeds, tabs are four blanks, and what cannot be seen is written out: `\u{202e}`, `\xff` for a byte that is not
/// UTF-8.
std::string visible_text(std::string_view text);

/// Text that is no Markdown, such as a line of code, with what the syntax cannot hold encoded.
std::string plain_text(std::string_view text, CommentSyntax syntax);

/// The words of an inline_text in lines of at most `width` code points, except where a single word is longer. No line
/// but the first starts with a word that would begin a block of Markdown.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// A finished line in which no tool finds an instruction: tags (`@deprecated`) of JSDoc, PHPDoc and YARD, `+build` and
/// link definitions of Go, magic comments of Ruby get a backslash.
std::string guarded_line(std::string line, CommentSyntax syntax);

}  // namespace refgen::language_kit
