#include "generator/report/report.h"

#include <algorithm>

#include "generator/base/counted.h"

namespace refgen::report {

std::span<const diagnostics::Diagnostic> Report::shown() const {
  return std::span(findings).first(std::min(limit.value_or(findings.size()), findings.size()));
}

std::string Report::not_shown_text() const {
  const std::size_t count = not_shown();
  if (count == 0) return "";
  return base::counted(count, "more problem is not shown", "more problems are not shown");
}

}  // namespace refgen::report
