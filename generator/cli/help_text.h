#pragma once

#include <string>

#include "generator/cli/command_table.h"

namespace refgen::cli {

/// What an exit code says, in a few words.
std::string_view meaning_of(ExitCode code);

/// Every exit code, in ascending order.
const std::vector<ExitCode>& all_exit_codes();

/// What `refgen help` prints: the commands, the common options, the exit codes.
std::string general_help();

/// What `refgen help COMMAND` prints: how it is called, what it does, its options, examples, exit codes.
std::string command_help(const Command& command);

}  // namespace refgen::cli
