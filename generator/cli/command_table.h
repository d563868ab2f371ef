#pragma once

#include <string_view>
#include <vector>

#include "generator/cli/exit_code.h"
#include "generator/cli/options.h"

namespace refgen::cli {

/// A command: what it takes, what its help says, what it does.
struct Command {
  std::string_view name;
  std::string_view argument;  ///< Shown behind the name (`[CODE]`); empty: it takes none.
  std::string_view summary;   ///< One line.
  std::string_view description;
  std::vector<std::string_view> options;  ///< Names of the options it takes, besides the common ones.
  std::vector<std::string_view> examples;
  std::vector<ExitCode> exit_codes;
  ExitCode (*run)(const Options& options);
  /// The possible arguments; null: any, or none.
  std::vector<std::string_view> (*arguments)() = nullptr;
};

/// Every command, in the order of the help.
const std::vector<Command>& commands();

/// The command of that name, or null.
const Command* find_command(std::string_view name);

/// The names of all commands, for suggestions.
std::vector<std::string_view> command_names();

}  // namespace refgen::cli
