#pragma once

#include <string>
#include <string_view>

#include "generator/language_kit/comment_text.h"

namespace refgen::language_kit {

/// The text of a paragraph or heading for a syntax: white space is single blanks, forced line breaks are line feeds,
/// links lead to absolute urls or are their text. Markdown for all but javadoc, which gets HTML. Takes time linear in
/// the text. Precondition: the text went through visible_text.
std::string inline_text(std::string_view text, CommentSyntax syntax, std::string_view docs_url);

}  // namespace refgen::language_kit
