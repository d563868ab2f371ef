#pragma once

#include <string>
#include <vector>

#include "generator/language_kit/backend.h"

namespace refgen::pipeline {

/// A JSON Schema (draft-07, which editors know best) of refgen.yaml, made from the tables that its reader reads.
std::string configuration_schema(const std::vector<const language_kit::Backend*>& backends);

}  // namespace refgen::pipeline
