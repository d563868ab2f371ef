#include "generator/cli/problems.h"

#include <utility>

#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/print.h"

namespace refgen::cli {

ExitCode print_problems(const diagnostics::Sink& sink, const diagnostics::Sources& sources, ColorChoice color,
                        bool quiet) {
  const std::vector<diagnostics::Diagnostic> problems = sink.sorted(sources);
  const bool colored = use_color(color);
  for (const diagnostics::Diagnostic& problem : problems) {
    if (quiet && problem.severity == diagnostics::Severity::note) continue;
    print_message(diagnostics::print_text(problem, sources, colored));
  }
  return exit_code_of(problems);
}

ExitCode refuse(ColorChoice color, std::string message, std::string help) {
  diagnostics::Sink sink;
  sink.report({&diagnostics::codes::usage, {}, std::move(message), std::move(help), {}});
  return print_problems(sink, {}, color, false);
}

}  // namespace refgen::cli
