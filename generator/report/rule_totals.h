#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::report {

/// How often a rule was broken. A rule that weighs differently in some of the files has several.
struct RuleTotal {
  const diagnostics::Code* rule;
  diagnostics::Severity severity;
  std::size_t count;
};

/// The most frequent first, then by severity and slug.
std::vector<RuleTotal> rule_totals(const std::vector<diagnostics::Diagnostic>& findings);

/// How many findings have the severity.
std::size_t count_of(diagnostics::Severity severity, const std::vector<RuleTotal>& totals);

/// A line for each total, in columns: number, rule, severity.
std::string totals_table(const std::vector<RuleTotal>& totals);

}  // namespace refgen::report
