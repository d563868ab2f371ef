#include "generator/cli/run.h"

#include <fmt/format.h>

#include <exception>

#include "generator/base/utf8.h"
#include "generator/cli/command_table.h"
#include "generator/cli/help_text.h"
#include "generator/cli/options.h"
#include "generator/cli/problems.h"

namespace refgen::cli {
namespace {

ExitCode run_command(const std::vector<std::string>& arguments) {
  diagnostics::Sink sink;
  const std::optional<Options> options = parse_options(arguments, sink);
  if (!options) {
    ProblemStyle style;
    style.format = requested_format(arguments);
    return print_problems(sink, {}, style);
  }
  if (options->version) {
    print_data("refgen " REFGEN_VERSION "\n");
    return fine;
  }
  if (options->command.empty() && !options->help) {
    print_message(general_help());
    return wrong_use;
  }
  if (options->command.empty()) {
    print_data(general_help());
    return fine;
  }
  const Command& command = *find_command(options->command);
  if (!options->help) return command.run(*options);
  print_data(command_help(command));
  return fine;
}

}  // namespace

ExitCode guard_faults(const std::function<ExitCode()>& work) {
  try {
    return work();
  } catch (const std::exception& fault) {
    print_message(fmt::format(
        "refgen: internal error: {}\n"
        "This is a fault of refgen, not of your specs. Please report it with the command line, the output of\n"
        "'refgen --version' and, if you may share it, the spec that causes it.\n",
        base::printable(fault.what())));
    return internal_error;
  }
}

ExitCode run(const std::vector<std::string>& arguments) {
  const ExitCode code = guard_faults([&arguments] { return run_command(arguments); });
  if (finish_output()) return code;
  print_message("refgen: error: cannot write to standard output\n");
  return file_trouble;
}

}  // namespace refgen::cli
