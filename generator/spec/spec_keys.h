#pragma once

#include <span>
#include <string_view>

namespace refgen::spec {

/// What a key's value must be. Everywhere, nothing at all (`key:`) reads as a key that is absent.
enum class ValueKind {
  text,
  boolean,  ///< False when absent.
  boolean_or_text,
  list,
  rows,       ///< A list of rows and references.
  links,      ///< A list of links.
  texts,      ///< A tree of mappings whose leaves are texts.
  tables,     ///< A mapping from languages to lists of entries.
  page_text,  ///< Anything but a mapping.
  any,
};

/// A key that the format knows. The parser and everything that describes the format read these tables.
struct KeyRule {
  std::string_view name;
  ValueKind kind;
  std::string_view meaning;  ///< One sentence for authors.
  bool required = false;     ///< Reported when absent.
};

std::span<const KeyRule> page_keys();
std::span<const KeyRule> entry_keys();
std::span<const KeyRule> row_keys();
std::span<const KeyRule> navigation_keys();

}  // namespace refgen::spec
