#include "generator/report/rule_totals.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace refgen::report {

std::vector<RuleTotal> rule_totals(const std::vector<diagnostics::Diagnostic>& findings) {
  std::map<std::pair<const diagnostics::Code*, diagnostics::Severity>, std::size_t> counts;
  for (const diagnostics::Diagnostic& finding : findings) ++counts[{finding.code, finding.severity}];
  std::vector<RuleTotal> totals;
  totals.reserve(counts.size());
  for (const auto& [key, count] : counts) totals.push_back({key.first, key.second, count});
  std::sort(totals.begin(), totals.end(), [](const RuleTotal& left, const RuleTotal& right) {
    return std::tuple(right.count, right.severity, left.rule->slug) <
           std::tuple(left.count, left.severity, right.rule->slug);
  });
  return totals;
}

std::size_t count_of(diagnostics::Severity severity, const std::vector<RuleTotal>& totals) {
  std::size_t count = 0;
  for (const RuleTotal& total : totals) count += total.severity == severity ? total.count : 0;
  return count;
}

std::string totals_table(const std::vector<RuleTotal>& totals) {
  std::size_t number_width = 0;
  std::size_t slug_width = 0;
  for (const RuleTotal& total : totals) {
    number_width = std::max(number_width, fmt::formatted_size("{}", total.count));
    slug_width = std::max(slug_width, total.rule->slug.size());
  }
  std::string table;
  for (const RuleTotal& total : totals) {
    table += fmt::format("  {:>{}}  {:<{}}  {}\n", total.count, number_width, total.rule->slug, slug_width,
                         to_text(total.severity));
  }
  return table;
}

}  // namespace refgen::report
