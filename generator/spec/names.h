#pragma once

#include <string>
#include <string_view>

namespace refgen::spec {

/// Why a text cannot be the key of an entry or a row, or an empty string when it can. A key is a name (letters, digits,
/// `_`, `-`, `$`, `.`), optionally with what specs write behind a name: `?`, `=`, type arguments in angle brackets, or
/// parameters in parentheses (`provider(value: String)`).
std::string key_problem(std::string_view key);

/// Why a text cannot be the id of an entity, a language or a part of a description's name, or an empty string.
std::string id_problem(std::string_view id);

/// The name in a key, without what may stand behind it (`client_secret?` -> `client_secret`).
std::string_view name_of_key(std::string_view key);

/// The name between the parentheses of `(a.b.c)`, blanks around it not counted; empty when the text as a whole is no
/// reference.
std::string_view reference_name(std::string_view text);

}  // namespace refgen::spec
