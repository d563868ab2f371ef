#pragma once

#include <string_view>
#include <vector>

namespace refgen::pipeline {

/// The looks that pages can have: the folders below templates/docs, sorted.
std::vector<std::string_view> built_in_themes();

}  // namespace refgen::pipeline
