#include <fmt/format.h>

#include "generator/report/place.h"
#include "generator/report/printers.h"
#include "generator/report/xml_text.h"

namespace refgen::report {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;

std::string_view severity_word(Severity severity) {
  return severity == Severity::note ? "info" : diagnostics::to_text(severity);
}

/// Line 0 stands for the whole file, as checkstyle has it.
std::string place_attributes(const diagnostics::Span& span, const diagnostics::Sources& sources) {
  if (span.source == diagnostics::no_source) return "line=\"0\"";
  const diagnostics::Position begin = range_of(span, sources).begin;
  return fmt::format("line=\"{}\" column=\"{}\"", begin.line, begin.column);
}

std::string error_element(const Diagnostic& finding, const diagnostics::Sources& sources) {
  const std::string help = finding.help.empty() ? "" : fmt::format(" ({})", finding.help);
  return fmt::format("    <error {} severity=\"{}\" message=\"{}\" source=\"refgen.{}\"/>\n",
                     place_attributes(finding.span, sources), severity_word(finding.severity),
                     xml_value(finding.message + help), finding.code->slug);
}

}  // namespace

std::string print_checkstyle(const Report& report) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  std::string open_file;
  for (const Diagnostic& finding : report.shown()) {
    std::string file = file_of(finding, report.sources);
    if (file.empty()) file = "refgen";
    if (file != open_file) {
      if (!open_file.empty()) text += "  </file>\n";
      text += fmt::format("  <file name=\"{}\">\n", xml_value(file));
      open_file = file;
    }
    text += error_element(finding, report.sources);
  }
  if (!open_file.empty()) text += "  </file>\n";
  if (report.not_shown() > 0) text += fmt::format("  <!-- {} -->\n", report.not_shown_text());
  return text + "</checkstyle>\n";
}

}  // namespace refgen::report
