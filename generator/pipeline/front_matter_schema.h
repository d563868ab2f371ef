#pragma once

#include <string>
#include <vector>

#include "generator/language_kit/backend.h"

namespace refgen::pipeline {

/// A JSON Schema (draft-07, which editors know best) of the front matter of specs, made from the tables that the parser
/// reads. It refuses the keys and kinds that the parser reports; languages without a backend are allowed, as they are
/// there.
std::string front_matter_schema(const std::vector<const language_kit::Backend*>& backends);

}  // namespace refgen::pipeline
