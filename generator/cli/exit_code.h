#pragma once

#include <vector>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::cli {

/// What the program ends with; part of its interface (`refgen help` lists them).
enum ExitCode {
  fine = 0,
  spec_errors = 1,
  wrong_use = 2,  ///< of the command line or of refgen.yaml
  stale = 3,
  file_trouble = 4,
  internal_error = 70,
};

/// The exit code that the errors among the problems ask for: trouble with files before wrong use before spec errors.
ExitCode exit_code_of(const std::vector<diagnostics::Diagnostic>& problems);

}  // namespace refgen::cli
