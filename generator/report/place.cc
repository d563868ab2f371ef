#include "generator/report/place.h"

namespace refgen::report {

std::string file_of(const diagnostics::Diagnostic& finding, const diagnostics::Sources& sources) {
  return finding.span.source == diagnostics::no_source ? finding.file : sources[finding.span.source].name();
}

Range range_of(const diagnostics::Span& span, const diagnostics::Sources& sources) {
  const diagnostics::Source& source = sources[span.source];
  return {source.position(span.begin), source.position(span.end)};
}

}  // namespace refgen::report
