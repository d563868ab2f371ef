#pragma once

#include <functional>
#include <string>
#include <vector>

#include "generator/cli/exit_code.h"

namespace refgen::cli {

/// Runs the program: reads the arguments (its own name left out), carries the command out, and returns the exit code.
/// Never throws.
ExitCode run(const std::vector<std::string>& arguments);

/// Does the work; an exception, which can only be a fault of refgen, becomes a message that asks to report it.
ExitCode guard_faults(const std::function<ExitCode()>& work);

}  // namespace refgen::cli
