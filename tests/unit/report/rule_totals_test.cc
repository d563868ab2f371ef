#include "generator/report/rule_totals.h"

#include <gtest/gtest.h>

#include "tests/unit/report/sample_report.h"

namespace refgen::report {
namespace {

using diagnostics::Severity;

TEST(RuleTotals, PutTheMostFrequentFirst) {
  const std::vector<RuleTotal> totals = rule_totals(SampleReport().report().findings);
  EXPECT_EQ(totals_table(totals),
            "  2  invalid-name            error\n"
            "  1  unresolved-description  warning\n"
            "  1  left-out                note\n");
  EXPECT_EQ(count_of(Severity::error, totals), 2U);
  EXPECT_EQ(count_of(Severity::warning, totals), 1U);
  EXPECT_EQ(count_of(Severity::note, totals), 1U);
}

TEST(RuleTotals, AlignNumbersAndKeepSeveritiesOfOneRuleApart) {
  std::vector<diagnostics::Diagnostic> findings(10, {&sample_warning, {}, "", "", {}, {}, Severity::warning});
  findings.push_back({&sample_warning, {}, "", "", {}, {}, Severity::error});
  EXPECT_EQ(totals_table(rule_totals(findings)),
            "  10  unresolved-description  warning\n"
            "   1  unresolved-description  error\n");
}

TEST(RuleTotals, OfNothingAreEmpty) { EXPECT_EQ(totals_table(rule_totals({})), ""); }

}  // namespace
}  // namespace refgen::report
