#pragma once

#include <string>
#include <string_view>

namespace refgen::language_kit {

/// A text that looks like what a property of this name holds: an address at example.com for `email`, an ISO timestamp
/// for `created_at`, `user_01E4ZCR3C56J083X43JQXF3JK5` for the `id` of a `user`. The same on every run.
std::string example_text(std::string_view wire, std::string_view owner);

/// The JSON spelling of a number that fits the name; `whole` asks for an integer.
std::string example_number(std::string_view wire, bool whole);

/// An ISO 8601 timestamp that fits the name.
std::string example_timestamp(std::string_view wire);

/// A word in the singular, by its ending (`users` -> `user`, `policies` -> `policy`).
std::string singular(std::string_view word);

}  // namespace refgen::language_kit
