#include <nlohmann/json.hpp>

#include "generator/report/place.h"
#include "generator/report/printers.h"
#include "generator/report/rule_totals.h"

namespace refgen::report {
namespace {

using diagnostics::Severity;
using nlohmann::ordered_json;

/// Goes up when a field changes its meaning or goes; new fields may come at any time.
constexpr int format_version = 1;

ordered_json position_json(const diagnostics::Position& position, std::uint32_t offset) {
  return {{"line", position.line}, {"column", position.column}, {"offset", offset}};
}

/// `file` and `range`, null where there is none.
void add_place(ordered_json& object, const std::string& file, const diagnostics::Span& span,
               const diagnostics::Sources& sources) {
  object["file"] = file.empty() ? ordered_json() : ordered_json(file);
  if (span.source == diagnostics::no_source) {
    object["range"] = nullptr;
    return;
  }
  const Range range = range_of(span, sources);
  object["range"] = {{"start", position_json(range.begin, span.begin)}, {"end", position_json(range.end, span.end)}};
}

std::string name_of(const diagnostics::Span& span, const diagnostics::Sources& sources) {
  return span.source == diagnostics::no_source ? "" : sources[span.source].name();
}

ordered_json finding_json(const diagnostics::Diagnostic& finding, const diagnostics::Sources& sources) {
  ordered_json object = {{"rule", finding.code->slug},
                         {"severity", to_text(finding.severity)},
                         {"message", finding.message},
                         {"help", finding.help}};
  add_place(object, file_of(finding, sources), finding.span, sources);
  object["notes"] = ordered_json::array();
  for (const diagnostics::Note& note : finding.notes) {
    ordered_json& entry = object["notes"].emplace_back(ordered_json{{"message", note.message}});
    add_place(entry, name_of(note.span, sources), note.span, sources);
  }
  object["edits"] = ordered_json::array();
  for (const diagnostics::Edit& edit : finding.edits) {
    ordered_json& entry = object["edits"].emplace_back(ordered_json::object());
    add_place(entry, name_of(edit.span, sources), edit.span, sources);
    entry["replacement"] = edit.replacement;
  }
  return object;
}

ordered_json totals_json(const std::vector<diagnostics::Diagnostic>& findings) {
  const std::vector<RuleTotal> totals = rule_totals(findings);
  ordered_json object = {{"errors", count_of(Severity::error, totals)},
                         {"warnings", count_of(Severity::warning, totals)},
                         {"notes", count_of(Severity::note, totals)},
                         {"rules", ordered_json::array()}};
  for (const RuleTotal& total : totals) {
    object["rules"].push_back(
        {{"rule", total.rule->slug}, {"severity", to_text(total.severity)}, {"count", total.count}});
  }
  return object;
}

}  // namespace

std::string print_json(const Report& report) {
  ordered_json document = {{"version", format_version},
                           {"tool", {{"name", "refgen"}, {"version", REFGEN_VERSION}}},
                           {"findings", ordered_json::array()}};
  for (const diagnostics::Diagnostic& finding : report.shown()) {
    document["findings"].push_back(finding_json(finding, report.sources));
  }
  document["not_shown"] = report.not_shown();
  document["totals"] = totals_json(report.findings);
  return document.dump(2, ' ', true, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace refgen::report
