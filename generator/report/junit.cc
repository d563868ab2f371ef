#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "generator/diagnostics/print.h"
#include "generator/report/place.h"
#include "generator/report/printers.h"
#include "generator/report/xml_text.h"

namespace refgen::report {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;
using Findings = std::span<const Diagnostic>;

constexpr std::string_view no_file = "refgen";

std::string suite_name(const Diagnostic& finding, const diagnostics::Sources& sources) {
  const std::string file = file_of(finding, sources);
  return file.empty() ? std::string(no_file) : file;
}

/// The findings of one file from the first of them on; they stand together.
std::size_t suite_size(Findings findings, const diagnostics::Sources& sources) {
  const std::string name = suite_name(findings.front(), sources);
  const auto end = std::find_if(findings.begin(), findings.end(),
                                [&](const Diagnostic& finding) { return suite_name(finding, sources) != name; });
  return static_cast<std::size_t>(end - findings.begin());
}

std::size_t count_failures(Findings findings) {
  return static_cast<std::size_t>(std::count_if(
      findings.begin(), findings.end(), [](const Diagnostic& finding) { return finding.severity != Severity::note; }));
}

std::string file_attributes(const Diagnostic& finding, const diagnostics::Sources& sources) {
  const std::string file = file_of(finding, sources);
  if (file.empty()) return "";
  if (finding.span.source == diagnostics::no_source) return fmt::format(" file=\"{}\"", xml_value(file));
  return fmt::format(" file=\"{}\" line=\"{}\"", xml_value(file), range_of(finding.span, sources).begin.line);
}

/// The name has no line number: services follow a test by its name from one run to the next.
std::string test_case(const Diagnostic& finding, const diagnostics::Sources& sources) {
  const std::string details = xml_content(print_text(finding, sources, false));
  const std::string result =
      finding.severity == Severity::note
          ? fmt::format("      <system-out>{}</system-out>\n", details)
          : fmt::format("      <failure type=\"{}\" message=\"{}: {}\">{}</failure>\n", finding.code->slug,
                        to_text(finding.severity), xml_value(finding.message), details);
  return fmt::format("    <testcase name=\"{}: {}\" classname=\"{}\"{}>\n{}    </testcase>\n", finding.code->slug,
                     xml_value(finding.message), xml_value(suite_name(finding, sources)),
                     file_attributes(finding, sources), result);
}

std::string suite(Findings findings, std::size_t shown, const diagnostics::Sources& sources) {
  std::string text =
      fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n",
                  xml_value(suite_name(findings.front(), sources)), findings.size(), count_failures(findings));
  for (const Diagnostic& finding : findings.first(shown)) text += test_case(finding, sources);
  return text + "  </testsuite>\n";
}

/// Services take a report without a test for a run that failed to test.
constexpr std::string_view clean_suite =
    "  <testsuite name=\"refgen\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
    "    <testcase name=\"no problems\" classname=\"refgen\"/>\n"
    "  </testsuite>\n";

}  // namespace

std::string print_junit(const Report& report) {
  const Findings all = report.findings;
  const std::size_t tests = std::max<std::size_t>(all.size(), 1);
  std::string text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"refgen\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n",
      tests, count_failures(all));
  if (all.empty()) text += clean_suite;
  const std::size_t limit = report.shown().size();
  for (std::size_t begin = 0; begin < limit;) {
    const std::size_t size = suite_size(all.subspan(begin), report.sources);
    text += suite(all.subspan(begin, size), std::min(size, limit - begin), report.sources);
    begin += size;
  }
  if (report.not_shown() > 0) text += fmt::format("  <!-- {} -->\n", report.not_shown_text());
  return text + "</testsuites>\n";
}

}  // namespace refgen::report
