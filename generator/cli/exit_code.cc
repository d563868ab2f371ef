#include "generator/cli/exit_code.h"

#include <algorithm>

#include "generator/diagnostics/codes.h"

namespace refgen::cli {
namespace {

namespace codes = diagnostics::codes;

bool is_file_trouble(const diagnostics::Code* code) {
  return code == &codes::cannot_read || code == &codes::write_failed || code == &codes::not_generated ||
         code == &codes::link_in_output || code == &codes::folder_in_use || code == &codes::manifest_broken;
}

bool is_wrong_use(const diagnostics::Code* code) { return code == &codes::usage || code == &codes::configuration; }

ExitCode exit_code_of(const diagnostics::Code* code) {
  if (code == &codes::stale_output) return stale;
  return is_wrong_use(code) ? wrong_use : spec_errors;
}

}  // namespace

ExitCode exit_code_of(const std::vector<diagnostics::Diagnostic>& problems) {
  ExitCode code = fine;
  for (const diagnostics::Diagnostic& problem : problems) {
    if (problem.severity != diagnostics::Severity::error) continue;
    if (is_file_trouble(problem.code)) return file_trouble;
    code = std::max(code, exit_code_of(problem.code));
  }
  return code;
}

}  // namespace refgen::cli
