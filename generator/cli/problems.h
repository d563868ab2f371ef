#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "generator/cli/exit_code.h"
#include "generator/cli/options.h"
#include "generator/cli/terminal.h"
#include "generator/diagnostics/sink.h"

namespace refgen::cli {

/// How problems are told.
struct ProblemStyle {
  std::string format = "text";       ///< Other formats go to standard output.
  bool text_is_data = false;         ///< Text goes to standard output too, unless the run failed to find anything out.
  bool quiet = false;                ///< Notes are left out.
  std::optional<std::size_t> limit;  ///< At most this many are told.
  ColorChoice color = ColorChoice::automatic;
};

/// As the command line asks for it. Findings are what `lint` is run for: there text is data.
ProblemStyle problem_style(const Options& options);

/// Tells what a sink collected and returns the exit code that it asks for, which notes and the limit have no part in.
/// When a report in another format is all that standard output holds, errors that kept the run from its work are on
/// standard error as text too, where somebody sees them.
ExitCode print_problems(const diagnostics::Sink& sink, const diagnostics::Sources& sources, const ProblemStyle& style);

/// Prints one wrong use of the command line and returns its exit code.
ExitCode refuse(ColorChoice color, std::string message, std::string help);

}  // namespace refgen::cli
