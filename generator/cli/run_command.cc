#include <fmt/format.h>

#include <cstdio>
#include <map>

#include "generator/cli/commands.h"

namespace refgen::cli {

ExitCode help(const Options& options) {
  const std::string topic = options.arguments.empty() ? "" : options.arguments.front();
  const std::string text = help_text(topic);
  if (!topic.empty() && text == help_text("")) {
    fmt::print(stderr, "refgen: error: there is no command '{}'\n", topic);
    return wrong_use;
  }
  fmt::print("{}", text);
  return fine;
}

ExitCode run_command(const Options& options) {
  static const std::map<std::string_view, ExitCode (*)(const Options&)> table = {
      {"generate", generate},   {"check", check}, {"dump", dump}, {"explain", explain},
      {"languages", languages}, {"init", init},   {"help", help}};
  if (options.version) {
    fmt::print("refgen {}\n", REFGEN_VERSION);
    return fine;
  }
  if (options.command.empty()) {
    fmt::print(options.help ? stdout : stderr, "{}", help_text(""));
    return options.help ? fine : wrong_use;
  }
  if (options.help) {
    fmt::print("{}", help_text(options.command));
    return fine;
  }
  return table.at(options.command)(options);
}

}  // namespace refgen::cli
