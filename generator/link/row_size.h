#pragma once

#include <cstddef>

#include "generator/model/api_model.h"

namespace refgen::link {

/// How many bytes of text a row holds: its description, title and the like, its type and its values. Each value and
/// each part of a type counts as at least one. Nested rows are not counted.
std::size_t text_size(const model::Row& row);

}  // namespace refgen::link
