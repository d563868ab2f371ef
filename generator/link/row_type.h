#pragma once

#include <string_view>

#include "generator/model/type.h"
#include "generator/spec/yaml_node.h"

namespace refgen::link {

/// Takes null out of a choice, and makes any value of what is always null. Whether there was one.
bool take_null(model::Type& type);

/// Gives the values of an `enum` list to what the spelling left open.
void apply_enum(const spec::Node& values, model::Type& type);

/// The type inside `name(value: Type)` keys, with which some tables list the methods of a builder; else empty.
std::string_view parameter_type_of_key(std::string_view key);

}  // namespace refgen::link
