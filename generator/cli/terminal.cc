#include "generator/cli/terminal.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "generator/cli/log_text.h"

namespace refgen::cli {

bool use_color(ColorChoice choice, bool on_terminal) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused = no_color != nullptr && *no_color != '\0';
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return !refused && !dumb && on_terminal;
}

bool data_on_terminal() { return isatty(STDOUT_FILENO) == 1; }

bool messages_on_terminal() { return isatty(STDERR_FILENO) == 1; }

void print_data(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_lines(std::string_view text) { print_data(without_commands(text)); }

void print_message(std::string_view text) {
  const std::string lines = without_commands(text);
  std::fwrite(lines.data(), 1, lines.size(), stderr);
}

bool finish_output() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

}  // namespace refgen::cli
