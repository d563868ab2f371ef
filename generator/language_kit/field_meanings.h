#pragma once

#include <map>
#include <string_view>

namespace refgen::language_kit {

/// What fields hold, by the end of a field's path (`row_open.name`, `name`).
using FieldMeanings = std::map<std::string_view, std::string_view>;

/// The meaning with the longest end that fits the names on the way to a field (`blocks.row_open.name`); empty when
/// there is none.
std::string_view find_meaning(const FieldMeanings& meanings, std::string_view path);

/// What a field of a view of models holds, for those who write templates. Empty when nobody said it.
std::string_view model_field_meaning(std::string_view path);

}  // namespace refgen::language_kit
