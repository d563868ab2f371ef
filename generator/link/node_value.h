#pragma once

#include "generator/model/value.h"
#include "generator/spec/yaml_node.h"

namespace refgen::link {

/// A YAML value as a JSON value: plain scalars by YAML 1.2's core schema (null, true, false, decimal numbers that JSON
/// can spell), everything else as text.
model::Value to_value(const spec::Node& node);

}  // namespace refgen::link
