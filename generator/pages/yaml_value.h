#pragma once

#include <string>
#include <string_view>

#include "generator/model/value.h"

namespace refgen::pages {

/// A value as YAML on one line, in flow style: every text in double quotes, so that none is read as anything else.
std::string yaml_value(const model::Value& value);

/// A key of a YAML mapping, quoted unless it is a plain word.
std::string yaml_key(std::string_view key);

}  // namespace refgen::pages
