#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace refgen::language_kit {

/// What google-java-format knows.
constexpr std::size_t java_line_width = 100;

/// `head(a, b)tail` as google-java-format breaks it: all items on the next line, else each on a line of its own.
std::string java_call(const std::string& head, const std::vector<std::string>& items, std::string_view tail,
                      std::string_view indent);

/// `head rest`, or the rest on the next line when they do not fit in front of `end`.
std::string java_pair(const std::string& head, const std::string& rest, std::string_view end, std::string_view indent);

}  // namespace refgen::language_kit
