#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "generator/language_kit/comment_views.h"

namespace refgen::language_kit {

/// A docstring as views with one field `line`, indentation and quotes included: one line if it fits in `width` columns,
/// else with the closing quotes on a line of their own (PEP 257). Nothing for an empty text.
std::vector<render::View> docstring(const CommentSource& source, std::size_t width, std::size_t indent,
                                    std::string_view docs_url);

}  // namespace refgen::language_kit
