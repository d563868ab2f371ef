#pragma once

#include <string>

#include "generator/cli/exit_code.h"
#include "generator/cli/terminal.h"
#include "generator/diagnostics/sink.h"

namespace refgen::cli {

/// Prints what a sink collected to standard error, notes only unless `quiet`, and returns the exit code that it asks
/// for.
ExitCode print_problems(const diagnostics::Sink& sink, const diagnostics::Sources& sources, ColorChoice color,
                        bool quiet);

/// Prints one wrong use of the command line and returns its exit code.
ExitCode refuse(ColorChoice color, std::string message, std::string help);

}  // namespace refgen::cli
