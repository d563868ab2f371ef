#include "generator/diagnostics/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>

#include "generator/base/json_string.h"
#include "generator/diagnostics/codes.h"

namespace refgen::diagnostics {
namespace {

using base::json_string;
using Json = nlohmann::json;
using Key = std::tuple<std::string, std::string, std::string>;

constexpr int version = 1;

Key key_of(const AcceptedFinding& finding) { return {finding.file, finding.rule, finding.message}; }

Key key_of(const Diagnostic& finding, const Sources& sources, std::string_view spec_root) {
  const std::string& name = sources[finding.span.source].name();
  return {std::string(path_below(spec_root, name)), std::string(finding.code->slug), finding.message};
}

std::optional<AcceptedFinding> finding_of(const Json& json) {
  if (!json.is_object() || json.size() != 4) return std::nullopt;
  for (const char* key : {"file", "rule", "message"}) {
    if (!json.contains(key) || !json[key].is_string()) return std::nullopt;
  }
  if (!json.contains("count") || !json["count"].is_number_unsigned() || json["count"] == 0U) return std::nullopt;
  return AcceptedFinding{json["file"], json["rule"], json["message"], json["count"], {}};
}

/// Where a message stands in the file, as to_json writes it; the start of the file when somebody wrote it otherwise.
Span place_of(const AcceptedFinding& finding, const Source& text, SourceId source) {
  const std::string line =
      fmt::format("{{\"file\": {}, \"rule\": {}, \"message\": ", json_string(finding.file), json_string(finding.rule));
  const std::string message = json_string(finding.message);
  const std::size_t at = text.text().find(line + message);
  if (at == std::string_view::npos) return {source, 0, 0};
  const auto begin = static_cast<std::uint32_t>(at + line.size());
  return {source, begin, begin + static_cast<std::uint32_t>(message.size())};
}

void report(Sink& sink, Span span, std::string message) {
  sink.report(
      {&codes::configuration, span, std::move(message), "'refgen lint --update-baseline' writes the file anew", {}});
}

}  // namespace

bool can_be_accepted(const Diagnostic& finding) { return is_rule(*finding.code) && finding.span.source != no_source; }

Baseline make_baseline(const std::vector<Diagnostic>& findings, const Sources& sources, std::string_view spec_root) {
  std::map<Key, std::size_t> counts;
  for (const Diagnostic& finding : findings) {
    if (can_be_accepted(finding)) ++counts[key_of(finding, sources, spec_root)];
  }
  Baseline baseline;
  for (const auto& [key, count] : counts) {
    const auto& [file, rule, message] = key;
    baseline.push_back({file, rule, message, count});
  }
  return baseline;
}

std::string to_json(const Baseline& baseline) {
  std::string text = fmt::format("{{\n  \"version\": {},\n  \"findings\": [", version);
  for (std::size_t i = 0; i < baseline.size(); ++i) {
    const AcceptedFinding& finding = baseline[i];
    text +=
        fmt::format("{}\n    {{\"file\": {}, \"rule\": {}, \"message\": {}, \"count\": {}}}", i == 0 ? "" : ",",
                    json_string(finding.file), json_string(finding.rule), json_string(finding.message), finding.count);
  }
  return text + (baseline.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

Baseline read_baseline(const Sources& sources, SourceId source, Sink& sink) {
  const Source& text = sources[source];
  const Span start = {source, 0, 0};
  Json json;
  try {
    json = Json::parse(text.text());
  } catch (const Json::parse_error& problem) {
    const auto at = static_cast<std::uint32_t>(problem.byte == 0 ? 0 : problem.byte - 1);
    report(sink, {source, at, at}, "the baseline is not JSON from here on");
    return {};
  } catch (const Json::out_of_range&) {
    report(sink, start, "the baseline has a number that is too large");
    return {};
  }
  if (!json.is_object() || !json.contains("version") || !json.contains("findings") || !json["findings"].is_array()) {
    report(sink, start, "the baseline needs a 'version' and a list of 'findings'");
    return {};
  }
  if (json["version"] != version) {
    report(sink, start, fmt::format("the baseline has another version than {}", version));
    return {};
  }
  Baseline baseline;
  for (const Json& item : json["findings"]) {
    const std::optional<AcceptedFinding> finding = finding_of(item);
    if (!finding) {
      report(sink, start,
             fmt::format("finding {} of the baseline is not made of 'file', 'rule', 'message' and 'count'",
                         baseline.size() + 1));
      return {};
    }
    baseline.push_back(*finding);
    baseline.back().span = place_of(*finding, text, source);
  }
  return baseline;
}

Comparison compare(const std::vector<Diagnostic>& findings, const Baseline& baseline, const Sources& sources,
                   std::string_view spec_root) {
  std::map<Key, std::size_t> left;
  for (const AcceptedFinding& finding : baseline) left[key_of(finding)] += finding.count;
  Comparison comparison;
  for (const Diagnostic& finding : findings) {
    if (can_be_accepted(finding)) {
      const auto accepted = left.find(key_of(finding, sources, spec_root));
      if (accepted != left.end() && accepted->second > 0) {
        --accepted->second;
        continue;
      }
      ++comparison.fresh;
    }
    comparison.told.push_back(finding);
  }
  for (const AcceptedFinding& finding : baseline) {
    std::size_t& count = left[key_of(finding)];
    if (count == 0) continue;
    comparison.gone.push_back(finding);
    comparison.gone.back().count = std::exchange(count, 0);
  }
  return comparison;
}

}  // namespace refgen::diagnostics
