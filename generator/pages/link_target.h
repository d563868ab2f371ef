#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace refgen::pages {

/// Gives the target that a link of a page shall have, from the one its text names.
using LinkRewriter = std::function<std::string(std::string_view target)>;

/// The part of an inline link behind its text: `(target "title")`.
struct LinkResource {
  std::string target;      ///< Backslashes and character references decoded.
  std::string title;       ///< As written between its quotes; empty when there is none.
  std::size_t length = 0;  ///< Bytes it takes, parentheses included.
};

/// Reads the resource that starts with the `(` at `begin`; nothing when it is not one.
std::optional<LinkResource> read_resource(std::string_view line, std::size_t begin);

/// Reads target and title of a definition (`[label]: target "title"`) from the place behind the colon, up to the end
/// of the line; nothing when the line is not a definition.
std::optional<LinkResource> read_definition(std::string_view line, std::size_t begin);

/// Whether a reader may follow the target: a path, a fragment, or a url of the schemes http, https, mailto and tel.
bool is_safe_target(std::string_view target);

/// The target as it stands in an inline link or a definition, without angle brackets, and nothing in it is markup.
std::string encode_target(std::string_view target);

}  // namespace refgen::pages
