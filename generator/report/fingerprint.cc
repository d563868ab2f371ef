#include "generator/report/fingerprint.h"

#include <fmt/format.h>

#include "generator/base/hash.h"
#include "generator/report/place.h"

namespace refgen::report {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t";
  const std::size_t begin = text.find_first_not_of(blank);
  if (begin == std::string_view::npos) return "";
  return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

}  // namespace

std::string Fingerprints::next(const diagnostics::Diagnostic& finding, const diagnostics::Sources& sources) {
  const diagnostics::Span& span = finding.span;
  const std::string_view line =
      span.source == diagnostics::no_source ? "" : trimmed(sources[span.source].line_at(span.begin));
  const std::string identity = fmt::format("{}\n{}\n{}", finding.code->slug, file_of(finding, sources), line);
  const std::string hash = base::sha256_hex(identity).substr(0, 16);
  return fmt::format("{}:{}", hash, ++seen_[hash]);
}

}  // namespace refgen::report
