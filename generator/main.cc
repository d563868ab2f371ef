#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "generator/base/utf8.h"
#include "generator/cli/commands.h"
#include "generator/cli/options.h"

int main(int argc, char** argv) {
  using namespace refgen;
  try {
    const auto options = cli::parse_options(argc, argv);
    if (!options.ok()) {
      fmt::print(stderr, "refgen: error: {} [usage]\n  help: 'refgen help' lists commands and options\n",
                 options.error());
      return cli::wrong_use;
    }
    return cli::run_command(options.value());
  } catch (const std::exception& problem) {
    fmt::print(stderr,
               "refgen: internal error: {}\nThis is a fault of refgen: please report it with the command line.\n",
               base::printable(problem.what()));
    return cli::internal_error;
  }
}
