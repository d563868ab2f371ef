#pragma once

#include <string>
#include <string_view>

#include "generator/report/report.h"

namespace refgen::report {

/// A report as a whole document, with a line feed at its end.
using Printer = std::string (*)(const Report& report);

/// refgen's own format, see schemas/report.schema.json. ASCII, so that a terminal obeys nothing in it.
std::string print_json(const Report& report);

/// Workflow commands of GitHub Actions, one line for each finding: they become annotations of a pull request.
std::string print_github(const Report& report);

/// SARIF 2.1.0. ASCII. Findings that belong to no file are notifications of the run, as results need a location.
std::string print_sarif(const Report& report);

/// JUnit: a suite for each file, a test case for each finding. Errors and warnings are failures.
std::string print_junit(const Report& report);

/// Checkstyle's XML, version 4.3.
std::string print_checkstyle(const Report& report);

/// The printer of the format of that name; null when there is none, and for `text`, which is printed finding by finding
/// (diagnostics/print.h).
Printer find_printer(std::string_view format);

}  // namespace refgen::report
