#pragma once

#include <nlohmann/json.hpp>

#include "generator/model/value.h"

namespace refgen::language_kit {

/// A value as JSON, members in their order.
nlohmann::ordered_json json_of(const model::Value& value);

}  // namespace refgen::language_kit
