#pragma once

#include <cstddef>
#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/spec/spec_document.h"

namespace refgen::spec {

/// Splits the body that starts at `begin` into prose and `<CodeBlock>` elements. Elements inside fenced code are prose.
/// An element that is never closed, or has attributes that are not `name="text"`, is reported and stays prose.
std::vector<BodyItem> split_body(const diagnostics::Sources& sources, diagnostics::SourceId source, std::size_t begin,
                                 diagnostics::Sink& sink);

}  // namespace refgen::spec
