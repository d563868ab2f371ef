#pragma once

#include <string_view>
#include <vector>

#include "generator/cli/exit_code.h"
#include "generator/cli/option_table.h"
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
  std::vector<OptionRule> own_options = {};  ///< In place of those of the option table that have the same name, where
                                             ///< values or help are others here.
};

/// Every command, in the order of the help.
const std::vector<Command>& commands();

/// The command of that name, or null.
const Command* find_command(std::string_view name);

/// The option as the command takes it. A null command has no options of its own.
const OptionRule& option_of(const Command* command, const OptionRule& option);

/// The names of all commands, for suggestions.
std::vector<std::string_view> command_names();

}  // namespace refgen::cli
