#pragma once

#include <string>

#include "generator/model/value.h"

namespace refgen::language_kit {

/// A value as JSON without blanks, members in their order.
std::string json_text(const model::Value& value);

}  // namespace refgen::language_kit
