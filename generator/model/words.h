#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::model {

/// A name split into its words, lower-case: at separators, where a small letter or digit meets a capital, and before
/// the last capital of a run that a small letter follows (`ProfilePictureURL` -> profile, picture, url; `IDPUser` ->
/// idp, user). `OAuth` is one word, and so is a plural run of capitals (`userIDs` -> user, ids). Digits belong to the
/// word before them. Only ASCII letters have a case here; what is neither letter nor digit in ASCII separates, so a
/// name without letters and digits (`*`) has no words.
std::vector<std::string> split_words(std::string_view name);

/// `profile_picture_url`: the words joined by `_`. The name of a JSON key when no table gives one (MODELS: wire name).
std::string snake_case(std::string_view name);

/// `profilePictureUrl`.
std::string camel_case(std::string_view name);

/// `ProfilePictureUrl`.
std::string pascal_case(std::string_view name);

/// `profile-picture-url`.
std::string kebab_case(std::string_view name);

/// The name with case and separators removed: names that fold alike mean the same property in different languages.
/// Empty for a name without letters and digits.
std::string fold(std::string_view name);

}  // namespace refgen::model
