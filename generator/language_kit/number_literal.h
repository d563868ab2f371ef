#pragma once

#include <string>
#include <string_view>

namespace refgen::language_kit {

/// Whether a number, as a spec spells it, is an integer that 64 bits hold for sure: at most 18 digits after the sign.
bool is_whole_number(std::string_view number);

/// A number, as a spec spells it, in the decimal form that all languages read alike: without leading zeros, which some
/// take for octal, and with a digit before the point (`007` -> `7`, `-.5` -> `-0.5`).
std::string decimal_literal(std::string_view number);

}  // namespace refgen::language_kit
