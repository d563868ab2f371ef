#include "generator/cli/help_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/cli/option_table.h"

namespace refgen::cli {
namespace {

std::string exit_code_lines(const std::vector<ExitCode>& codes) {
  std::string lines = "Exit codes:\n";
  for (const ExitCode code : codes) lines += fmt::format("  {:<3} {}\n", static_cast<int>(code), meaning_of(code));
  return lines;
}

std::string option_lines(const std::vector<std::string_view>& names, const Command* command) {
  std::string lines;
  for (const OptionRule& general : option_rules()) {
    if (std::find(names.begin(), names.end(), general.name) == names.end()) continue;
    const OptionRule& rule = option_of(command, general);
    const std::string letter = rule.letter.empty() ? "    " : fmt::format("-{}, ", rule.letter);
    const std::string left = fmt::format("{}--{}{}{}", letter, rule.name, rule.value.empty() ? "" : " ", rule.value);
    lines += fmt::format("  {:<26} {}\n", left, rule.help);
  }
  return lines;
}

}  // namespace

std::string_view meaning_of(ExitCode code) {
  switch (code) {
    case fine:
      return "all is well";
    case spec_errors:
      return "the specs have errors";
    case wrong_use:
      return "the command line or refgen.yaml is wrong";
    case stale:
      return "the output is not what generate would write (check)";
    case file_trouble:
      return "a file or folder could not be read or written";
    case internal_error:
      break;
  }
  return "a fault of refgen itself";
}

const std::vector<ExitCode>& all_exit_codes() {
  static const std::vector<ExitCode> codes = {fine, spec_errors, wrong_use, stale, file_trouble, internal_error};
  return codes;
}

std::string general_help() {
  std::string text =
      "refgen turns reference specs into typed models and reference pages.\n\n"
      "Usage: refgen COMMAND [OPTION]...\n\nCommands:\n";
  for (const Command& command : commands()) text += fmt::format("  {:<10} {}\n", command.name, command.summary);
  text += "\nOptions of every command:\n" + option_lines(common_options(), nullptr) + "\n";
  text += exit_code_lines(all_exit_codes());
  return text + "\n'refgen help COMMAND' tells more about a command. To begin: 'refgen init'.\n";
}

std::string command_help(const Command& command) {
  const std::string_view space = command.argument.empty() ? "" : " ";
  std::string text = fmt::format("Usage: refgen {}{}{} [OPTION]...\n\n{}\n\n", command.name, space, command.argument,
                                 command.description);
  std::vector<std::string_view> options = command.options;
  options.insert(options.end(), common_options().begin(), common_options().end());
  text += "Options:\n" + option_lines(options, &command) + "\nExamples:\n";
  for (const std::string_view example : command.examples) text += fmt::format("  {}\n", example);
  return text + "\n" + exit_code_lines(command.exit_codes);
}

}  // namespace refgen::cli
