#include "generator/cli/problems.h"

#include <fmt/format.h>

#include <utility>

#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/print.h"
#include "generator/report/printers.h"

namespace refgen::cli {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;

/// Whether the run could not find out what there is to tell.
bool is_failure(ExitCode code) { return code == wrong_use || code == file_trouble; }

void print_as_text(const report::Report& report, ColorChoice choice, bool as_data) {
  const auto print = as_data ? print_lines : print_message;
  const bool color = use_color(choice, as_data ? data_on_terminal() : messages_on_terminal());
  for (const Diagnostic& problem : report.shown()) print(print_text(problem, report.sources, color));
  if (report.not_shown() > 0) print(fmt::format("{}\n", report.not_shown_text()));
}

/// For whoever only sees the log of a run whose report goes elsewhere.
void print_errors(const report::Report& report, ColorChoice choice) {
  const bool color = use_color(choice, messages_on_terminal());
  for (const Diagnostic& problem : report.findings) {
    if (problem.severity == Severity::error) print_message(print_text(problem, report.sources, color));
  }
}

}  // namespace

ProblemStyle problem_style(const Options& options) {
  // The format of parity is that of its table: problems are beside it, on standard error.
  const std::string format = options.command == "parity" ? "text" : options.format;
  return {format, options.command == "lint", options.quiet, options.max_problems, options.color};
}

ExitCode print_problems(const diagnostics::Sink& sink, const diagnostics::Sources& sources, const ProblemStyle& style) {
  report::Report report = {sink.sorted(sources), sources, style.limit};
  const ExitCode code = exit_code_of(report.findings);
  if (style.quiet) std::erase_if(report.findings, [](const Diagnostic& d) { return d.severity == Severity::note; });
  const report::Printer printer = report::find_printer(style.format);
  if (printer == nullptr) {
    print_as_text(report, style.color, style.text_is_data && !is_failure(code));
    return code;
  }
  print_data(printer(report));
  // The log of a workflow holds both streams: there an error would be told twice.
  if (is_failure(code) && style.format != "github") print_errors(report, style.color);
  return code;
}

ExitCode refuse(ColorChoice color, std::string message, std::string help) {
  diagnostics::Sink sink;
  sink.report({&diagnostics::codes::usage, {}, std::move(message), std::move(help), {}});
  ProblemStyle style;
  style.color = color;
  return print_problems(sink, {}, style);
}

}  // namespace refgen::cli
