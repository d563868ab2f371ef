#pragma once

#include <string>
#include <string_view>

#include "generator/base/boxed.h"
#include "generator/model/value.h"
#include "generator/spec/yaml_node.h"

namespace refgen::link {

/// A YAML value as a JSON value: plain scalars by YAML 1.2's core schema (null, true, false, decimal numbers that JSON
/// can spell), everything else as text.
model::Value to_value(const spec::Node& node);

/// The text of a scalar without what is blank at its end; empty when there is none.
std::string text_of(const base::Boxed<spec::Node>& scalar);

/// Whether a double can hold a decimal number. One that is too large or too small has no value in most readers of JSON,
/// and compilers refuse it: it stays the text that it is.
bool fits_a_double(std::string_view number);

}  // namespace refgen::link
