#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

#include "generator/diagnostics/codes.h"
#include "generator/report/fingerprint.h"
#include "generator/report/place.h"
#include "generator/report/printers.h"
#include "generator/report/rule_help.h"
#include "generator/report/uri.h"

namespace refgen::report {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using diagnostics::Severity;
using diagnostics::Sources;
using diagnostics::Span;
using nlohmann::ordered_json;

constexpr std::string_view schema = "https://json.schemastore.org/sarif-2.1.0.json";
/// Stands for the folder that paths count from; who reads the report knows where it is.
constexpr std::string_view base_id = "%SRCROOT%";

/// `[text](target)` is a link in a message: texts of specs make none.
std::string without_links(std::string text) {
  for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 3)) text.insert(at, "\\");
  return text;
}

ordered_json message_json(std::string text) { return {{"text", without_links(std::move(text))}}; }

ordered_json artifact_json(const std::string& file) {
  ordered_json artifact = {{"uri", uri_of(file)}};
  if (!file.starts_with('/')) artifact["uriBaseId"] = base_id;
  return artifact;
}

ordered_json region_json(const Span& span, const Sources& sources) {
  const Range range = range_of(span, sources);
  return {{"startLine", range.begin.line},
          {"startColumn", range.begin.column},
          {"endLine", range.end.line},
          {"endColumn", range.end.column}};
}

ordered_json location_json(const std::string& file, const Span& span, const Sources& sources) {
  ordered_json place = {{"artifactLocation", artifact_json(file)}};
  if (span.source != diagnostics::no_source) {
    const std::string_view text = sources[span.source].text();
    place["region"] = region_json(span, sources);
    place["region"]["snippet"] = {
        {"text", text.substr(std::min<std::size_t>(span.begin, text.size()), span.end - span.begin)}};
  }
  return {{"physicalLocation", std::move(place)}};
}

ordered_json rule_json(const Code& code) {
  return {{"id", code.slug},
          {"shortDescription", {{"text", code.summary}}},
          {"fullDescription", {{"text", first_paragraph(code.explanation)}}},
          {"help", {{"text", code.explanation}, {"markdown", explanation_markdown(code.explanation)}}},
          {"defaultConfiguration", {{"level", to_text(code.severity)}}}};
}

/// Message, notes that have no place, and what to do.
std::string result_text(const Diagnostic& finding) {
  std::string text = finding.message;
  for (const diagnostics::Note& note : finding.notes) {
    if (note.span.source == diagnostics::no_source) text += "\nNote: " + note.message;
  }
  if (!finding.help.empty()) text += "\nHelp: " + finding.help;
  return text;
}

ordered_json related_json(const Diagnostic& finding, const Sources& sources) {
  ordered_json related = ordered_json::array();
  for (const diagnostics::Note& note : finding.notes) {
    if (note.span.source == diagnostics::no_source) continue;
    ordered_json location = location_json(sources[note.span.source].name(), note.span, sources);
    location["message"] = message_json(note.message);
    related.push_back(std::move(location));
  }
  return related;
}

/// One fix that makes all edits, file by file.
ordered_json fixes_json(const Diagnostic& finding, const Sources& sources) {
  ordered_json changes = ordered_json::array();
  std::vector<diagnostics::SourceId> files;
  for (const diagnostics::Edit& edit : finding.edits) {
    const auto known = std::find(files.begin(), files.end(), edit.span.source);
    const auto index = static_cast<std::size_t>(known - files.begin());
    if (known == files.end()) {
      files.push_back(edit.span.source);
      changes.push_back({{"artifactLocation", artifact_json(sources[edit.span.source].name())},
                         {"replacements", ordered_json::array()}});
    }
    changes[index]["replacements"].push_back(
        {{"deletedRegion", region_json(edit.span, sources)}, {"insertedContent", {{"text", edit.replacement}}}});
  }
  const std::string description = finding.help.empty() ? std::string(finding.code->summary) : finding.help;
  return ordered_json::array({{{"description", message_json(description)}, {"artifactChanges", std::move(changes)}}});
}

/// The rules of the results, each once, and the results.
class Results {
 public:
  explicit Results(const Sources& sources) : sources_(sources) {}

  void add(const Diagnostic& finding) {
    ordered_json result = {
        {"ruleId", finding.code->slug},
        {"ruleIndex", rule_index(*finding.code)},
        {"level", to_text(finding.severity)},
        {"message", message_json(result_text(finding))},
        {"locations", ordered_json::array({location_json(file_of(finding, sources_), finding.span, sources_)})}};
    if (ordered_json related = related_json(finding, sources_); !related.empty()) {
      result["relatedLocations"] = std::move(related);
    }
    result["partialFingerprints"] = {{"primaryLocationLineHash", fingerprints_.next(finding, sources_)}};
    if (!finding.edits.empty()) result["fixes"] = fixes_json(finding, sources_);
    results_.push_back(std::move(result));
  }

  [[nodiscard]] const ordered_json& rules() const { return rules_; }
  [[nodiscard]] const ordered_json& results() const { return results_; }

 private:
  std::size_t rule_index(const Code& code) {
    const auto found = std::find(codes_.begin(), codes_.end(), &code);
    const auto index = static_cast<std::size_t>(found - codes_.begin());
    if (found == codes_.end()) {
      codes_.push_back(&code);
      rules_.push_back(rule_json(code));
    }
    return index;
  }

  const Sources& sources_;
  Fingerprints fingerprints_;
  std::vector<const Code*> codes_;
  ordered_json rules_ = ordered_json::array();
  ordered_json results_ = ordered_json::array();
};

bool is_wrong_use(const Code& code) {
  return &code == &diagnostics::codes::usage || &code == &diagnostics::codes::configuration;
}

/// An error that belongs to no file, or to the configuration, kept the run from doing its work.
bool is_success(const Report& report) {
  return std::none_of(report.findings.begin(), report.findings.end(), [&](const Diagnostic& finding) {
    return finding.severity == Severity::error &&
           (is_wrong_use(*finding.code) || file_of(finding, report.sources).empty());
  });
}

ordered_json notification_json(const Diagnostic& finding) {
  return {{"descriptor", {{"id", finding.code->slug}}},
          {"level", to_text(finding.severity)},
          {"message", message_json(result_text(finding))}};
}

ordered_json invocation_json(const Report& report) {
  ordered_json about_use = ordered_json::array();
  ordered_json about_run = ordered_json::array();
  for (const Diagnostic& finding : report.shown()) {
    if (!file_of(finding, report.sources).empty()) continue;
    (is_wrong_use(*finding.code) ? about_use : about_run).push_back(notification_json(finding));
  }
  if (report.not_shown() > 0) {
    about_run.push_back({{"level", "note"}, {"message", message_json(report.not_shown_text())}});
  }
  ordered_json invocation = {{"executionSuccessful", is_success(report)}};
  if (!about_use.empty()) invocation["toolConfigurationNotifications"] = std::move(about_use);
  if (!about_run.empty()) invocation["toolExecutionNotifications"] = std::move(about_run);
  return invocation;
}

}  // namespace

std::string print_sarif(const Report& report) {
  Results results(report.sources);
  for (const Diagnostic& finding : report.shown()) {
    if (!file_of(finding, report.sources).empty()) results.add(finding);
  }
  const ordered_json driver = {
      {"name", "refgen"}, {"version", REFGEN_VERSION}, {"semanticVersion", REFGEN_VERSION}, {"rules", results.rules()}};
  const ordered_json base = {{"description", {{"text", "The folder that refgen was run in."}}}};
  const ordered_json run = {{"tool", {{"driver", driver}}},
                            {"invocations", ordered_json::array({invocation_json(report)})},
                            {"originalUriBaseIds", {{base_id, base}}},
                            {"columnKind", "unicodeCodePoints"},
                            {"results", results.results()}};
  const ordered_json log = {{"$schema", schema}, {"version", "2.1.0"}, {"runs", ordered_json::array({run})}};
  return log.dump(2, ' ', true, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace refgen::report
