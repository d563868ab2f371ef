#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace refgen::pages {

/// A tag of an MDX element: `<Callout type="info">`, `</Callout>`, `<Icons list={all} />`.
struct ElementTag {
  std::string name;
  bool closing = false;
  bool self_closing = false;
  std::map<std::string, std::string, std::less<>> attributes;  ///< Those with a quoted value.
  std::size_t length = 0;                                      ///< Bytes from `<` to `>`.
};

/// Reads the tag of an element whose name starts with a capital, at the start of the text; nothing when it is not
/// well-formed.
std::optional<ElementTag> read_tag(std::string_view text);

}  // namespace refgen::pages
