#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::report {

/// What a run found, for a printer.
struct Report {
  std::vector<diagnostics::Diagnostic> findings;  ///< All of them, in the order they are told.
  const diagnostics::Sources& sources;            ///< Must outlive the report.
  std::optional<std::size_t> limit;               ///< At most this many are told; totals count all.

  [[nodiscard]] std::span<const diagnostics::Diagnostic> shown() const;
  [[nodiscard]] std::size_t not_shown() const { return findings.size() - shown().size(); }
  /// `3 more problems are not shown`; empty when all are.
  [[nodiscard]] std::string not_shown_text() const;
};

}  // namespace refgen::report
