#include "generator/language_kit/number_literal.h"

#include <algorithm>

namespace refgen::language_kit {
namespace {

std::string_view without_sign(std::string_view number) {
  if (number.starts_with('-') || number.starts_with('+')) number.remove_prefix(1);
  return number;
}

}  // namespace

bool is_whole_number(std::string_view number) {
  constexpr std::size_t digits_that_fit = 18;
  const std::string_view digits = without_sign(number);
  return !digits.empty() && digits.size() <= digits_that_fit &&
         digits.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string decimal_literal(std::string_view number) {
  std::string_view digits = without_sign(number);
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  const bool needs_zero = digits.empty() || digits[0] < '0' || digits[0] > '9';
  const bool is_negative = number.starts_with('-') && !digits.empty();
  return (is_negative ? "-" : "") + std::string(needs_zero ? "0" : "") + std::string(digits);
}

}  // namespace refgen::language_kit
