#pragma once

#include <string_view>

namespace refgen::pages {

/// What a field of a page's view holds, for those who write templates. `path` is the names on the way to it
/// (`blocks.row_open.name`). Empty when nobody said it.
std::string_view field_meaning(std::string_view path);

}  // namespace refgen::pages
