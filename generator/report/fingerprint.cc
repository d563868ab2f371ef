#include "generator/report/fingerprint.h"

#include <fmt/format.h>

#include "generator/base/hash.h"
#include "generator/base/trim.h"
#include "generator/report/place.h"

namespace refgen::report {
std::string Fingerprints::next(const diagnostics::Diagnostic& finding, const diagnostics::Sources& sources) {
  const diagnostics::Span& span = finding.span;
  const std::string_view line =
      span.source == diagnostics::no_source ? "" : base::trim(sources[span.source].line_at(span.begin));
  const std::string identity = fmt::format("{}\n{}\n{}", finding.code->slug, file_of(finding, sources), line);
  const std::string hash = base::sha256_hex(identity).substr(0, 16);
  return fmt::format("{}:{}", hash, ++seen_[hash]);
}

}  // namespace refgen::report
