#pragma once

#include <string>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::report {

/// The file that a finding is in or about, as messages name it; empty when there is none.
std::string file_of(const diagnostics::Diagnostic& finding, const diagnostics::Sources& sources);

/// Where a span begins and where it ends: the end is the position behind its last character.
struct Range {
  diagnostics::Position begin;
  diagnostics::Position end;
};

/// Precondition: the span has a source.
Range range_of(const diagnostics::Span& span, const diagnostics::Sources& sources);

}  // namespace refgen::report
