#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace refgen::base {

/// More backticks in a row than this neither begin nor end code: a text of runs of all lengths would have to be
/// searched again for each of them.
constexpr std::size_t longest_code_mark = 32;

/// The part of an inline link behind its text: `(target "title")`.
struct LinkResource {
  std::string target;            ///< Backslashes and character references decoded.
  std::string title;             ///< As written between its quotes; empty when there is none.
  std::size_t length = 0;        ///< Bytes it takes, parentheses included.
  std::size_t target_begin = 0;  ///< Where the target stands in the line, angle brackets left out.
  std::size_t target_end = 0;
};

/// Reads the resource that starts with the `(` at `begin`; nothing when it is not one.
std::optional<LinkResource> read_resource(std::string_view line, std::size_t begin);

/// Reads target and title of a definition (`[label]: target "title"`) from the place behind the colon, up to the end
/// of the line; nothing when the line is not a definition.
std::optional<LinkResource> read_definition(std::string_view line, std::size_t begin);

}  // namespace refgen::base
