#pragma once

#include <string>
#include <vector>

#include "generator/diagnostics/source.h"
#include "generator/spec/spec_document.h"

namespace refgen::pipeline {

/// The documents as they stand before linking, as indented JSON: what was read, with the place of every row as
/// `line:column`. The answer of `refgen dump --stage spec`.
std::string spec_dump_json(const std::vector<spec::SpecDocument>& documents, const diagnostics::Sources& sources);

}  // namespace refgen::pipeline
