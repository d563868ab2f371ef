#pragma once

#include <string_view>
#include <vector>

#include "generator/cli/exit_code.h"
#include "generator/cli/options.h"

namespace refgen::cli {

/// One function per command; each returns the exit code of the program. Data goes to standard output, everything that
/// is said about it to standard error.
ExitCode generate(const Options& options);
ExitCode watch(const Options& options);
ExitCode check(const Options& options);
ExitCode lint(const Options& options);
ExitCode fix(const Options& options);
ExitCode parity(const Options& options);
ExitCode dump(const Options& options);
ExitCode explain(const Options& options);
ExitCode languages(const Options& options);
ExitCode init(const Options& options);
ExitCode schema(const Options& options);
ExitCode completion(const Options& options);
ExitCode man(const Options& options);
ExitCode help(const Options& options);

/// The possible arguments of `explain`, `schema` and `completion`.
std::vector<std::string_view> diagnostic_slugs();
std::vector<std::string_view> schema_names();
std::vector<std::string_view> completion_shells();

}  // namespace refgen::cli
