#include <fmt/format.h>

#include "generator/cli/command_table.h"
#include "generator/cli/commands.h"
#include "generator/cli/help_text.h"
#include "generator/cli/problems.h"
#include "generator/cli/suggestion.h"

namespace refgen::cli {

ExitCode help(const Options& options) {
  if (options.arguments.empty()) {
    print_data(general_help());
    return fine;
  }
  const std::string& topic = options.arguments.front();
  if (const Command* command = find_command(topic)) {
    print_data(command_help(*command));
    return fine;
  }
  return refuse(options.color, fmt::format("there is no command '{}'", topic), suggestion(topic, command_names()));
}

}  // namespace refgen::cli
