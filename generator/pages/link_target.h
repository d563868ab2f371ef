#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace refgen::pages {

/// Gives the target that a link of a page shall have, from the one its text names.
using LinkRewriter = std::function<std::string(std::string_view target)>;

/// Whether a reader may follow the target: a path, a fragment, or a url of the schemes http, https, mailto and tel.
bool is_safe_target(std::string_view target);

/// The target as it stands in an inline link or a definition, without angle brackets, and nothing in it is markup.
std::string encode_target(std::string_view target);

}  // namespace refgen::pages
