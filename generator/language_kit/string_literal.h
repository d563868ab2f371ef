#pragma once

#include <string>
#include <string_view>

namespace refgen::language_kit {

/// Text as a literal of a language, quotes included. Control characters and invisible ones (base::is_invisible) become
/// escapes, so that the literal is one line and shows what it holds. A byte that is not UTF-8 becomes an escape for
/// that byte where strings of the language are bytes (Go, PHP, Ruby, shell), and U+FFFD elsewhere.

/// ECMAScript 2023, 12.9.4, in single quotes, or in double ones where they need fewer escapes (as prettier does).
std::string js_string(std::string_view text);
/// The Go Programming Language Specification, "String literals", interpreted.
std::string go_string(std::string_view text);
/// PHP: single-quoted when `\\` and `\'` are escapes enough, else double-quoted with `$` escaped.
std::string php_string(std::string_view text);
/// Python 3 Language Reference 2.4.1, in the quotes that Black chooses: double ones unless single ones need fewer
/// escapes.
std::string python_string(std::string_view text);
/// Ruby: single-quoted when `\\` and `\'` are escapes enough, else double-quoted with `#` escaped before `{`, `$` and
/// `@`.
std::string ruby_string(std::string_view text);
/// Java SE 17, 3.10.5; never a `\u` escape that would be decoded before lexing into a quote or line end.
std::string java_string(std::string_view text);
/// RFC 8259.
std::string json_string(std::string_view text);
/// A whole JSON text, with control and invisible characters beside the line feeds of its layout as escapes.
std::string visible_json(std::string_view json);
/// POSIX shell, in single quotes. Line feeds and tabs stay as they are, so that a JSON body keeps its lines; other
/// control and invisible characters come from a `"$(printf '...')"` between the quotes. NUL, which no argument can
/// hold, becomes U+FFFD.
std::string shell_string(std::string_view text);

}  // namespace refgen::language_kit
