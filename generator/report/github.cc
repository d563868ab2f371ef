#include <fmt/format.h>

#include "generator/base/utf8.h"
#include "generator/report/place.h"
#include "generator/report/printers.h"

namespace refgen::report {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;

/// What the runner takes for the text behind `::`. A line feed is what divides the lines of a message.
std::string encode_message(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    if (c == '%') {
      encoded += "%25";
    } else if (c == '\n') {
      encoded += "%0A";
    } else {
      encoded += c;
    }
  }
  return encoded;
}

/// What the runner takes for a value between `::` and `::`.
std::string encode_value(std::string_view text) {
  std::string encoded;
  for (const char c : encode_message(base::printable(text))) {
    if (c == ':') {
      encoded += "%3A";
    } else if (c == ',') {
      encoded += "%2C";
    } else {
      encoded += c;
    }
  }
  return encoded;
}

std::string_view command_of(Severity severity) {
  return severity == Severity::note ? "notice" : diagnostics::to_text(severity);
}

/// Only a range within one line has columns: the runner refuses others.
std::string place_values(const diagnostics::Span& span, const diagnostics::Sources& sources) {
  if (span.source == diagnostics::no_source) return "";
  const Range range = range_of(span, sources);
  std::string values = fmt::format("line={},endLine={},", range.begin.line, range.end.line);
  if (range.begin.line == range.end.line) {
    values += fmt::format("col={},endColumn={},", range.begin.column, range.end.column);
  }
  return values;
}

std::string note_text(const diagnostics::Note& note, const diagnostics::Sources& sources) {
  const std::string message = base::printable(note.message);
  if (note.span.source == diagnostics::no_source) return fmt::format("\nnote: {}", message);
  const diagnostics::Position begin = range_of(note.span, sources).begin;
  return fmt::format("\nnote: {}:{}:{}: {}", base::printable(sources[note.span.source].name()), begin.line,
                     begin.column, message);
}

std::string message_text(const Diagnostic& finding, const diagnostics::Sources& sources) {
  std::string text = base::printable(finding.message);
  for (const diagnostics::Note& note : finding.notes) text += note_text(note, sources);
  if (!finding.help.empty()) text += "\nhelp: " + base::printable(finding.help);
  return text;
}

std::string command_line(const Diagnostic& finding, const diagnostics::Sources& sources) {
  const std::string file = file_of(finding, sources);
  const std::string file_value = file.empty() ? "" : fmt::format("file={},", encode_value(file));
  return fmt::format("::{} {}{}title={}::{}\n", command_of(finding.severity), file_value,
                     place_values(finding.span, sources), finding.code->slug,
                     encode_message(message_text(finding, sources)));
}

}  // namespace

std::string print_github(const Report& report) {
  std::string text;
  for (const Diagnostic& finding : report.shown()) text += command_line(finding, report.sources);
  if (report.not_shown() > 0) text += fmt::format("::notice title=refgen::{}\n", report.not_shown_text());
  return text;
}

}  // namespace refgen::report
