#pragma once

#include <span>
#include <string_view>

namespace refgen::spec {

/// What a key's value must be.
enum class ValueKind { text, boolean, boolean_or_text, list, mapping, any };

/// A key that the format knows. The parser and everything that describes the format read these tables.
struct KeyRule {
  std::string_view name;
  ValueKind kind;
};

std::span<const KeyRule> page_keys();
std::span<const KeyRule> entry_keys();
std::span<const KeyRule> row_keys();
std::span<const KeyRule> navigation_keys();

}  // namespace refgen::spec
