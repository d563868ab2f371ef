#include "generator/cli/zsh_completion.h"

#include <fmt/format.h>

#include "generator/cli/expected_word.h"

namespace refgen::cli {
namespace {

/// What completes a word, as `_arguments` wants to be told.
std::string action(const ExpectedWord& expected) {
  switch (expected.kind) {
    case ExpectedWord::Kind::one_of:
      return fmt::format("({})", fmt::join(expected.words, " "));
    case ExpectedWord::Kind::file:
      return "_files";
    case ExpectedWord::Kind::folder:
      return "_files -/";
    case ExpectedWord::Kind::nothing:
    case ExpectedWord::Kind::any_text:
      break;
  }
  return " ";
}

/// What is said about one option. One with a value may be repeated: the last one counts, or all of them.
std::string option_line(const OptionRule& rule) {
  if (!rule.value.empty()) {
    return fmt::format("'*--{}=[{}]:{}:{}'", rule.name, zsh_description(rule.help), rule.value,
                       action(expected_value(rule)));
  }
  if (rule.letter.empty()) return fmt::format("'--{}[{}]'", rule.name, zsh_description(rule.help));
  return fmt::format("'(-{0} --{1})'{{-{0},--{1}}}'[{2}]'", rule.letter, rule.name, zsh_description(rule.help));
}

std::string branch(const Command& command) {
  std::string text = fmt::format("        {})\n          _arguments -s", command.name);
  for (const OptionRule* rule : options_of(command)) text += " \\\n            " + option_line(*rule);
  if (!command.argument.empty()) {
    const bool many = command.argument.find("...") != std::string_view::npos;
    text += fmt::format(" \\\n            '{}:{}:{}'", many ? "*" : "1", zsh_description(command.argument),
                        action(expected_argument(command)));
  }
  return text + "\n          ;;\n";
}

}  // namespace

std::string zsh_description(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\'') {
      escaped += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string zsh_completion() {
  std::string script =
      "#compdef refgen\n# Completion of refgen for zsh.\n\n_refgen() {\n"
      "  local curcontext=$curcontext state line\n  typeset -A opt_args\n  local -a commands\n  commands=(\n";
  for (const Command& command : commands()) {
    script += fmt::format("    '{}:{}'\n", command.name, zsh_description(command.summary));
  }
  script += "  )\n  _arguments -C -s";
  for (const std::string_view name : common_options()) script += " \\\n    " + option_line(*find_option(name));
  script +=
      " \\\n    '1:command:->command' \\\n    '*::argument:->argument'\n  case $state in\n    command)\n"
      "      _describe -t commands command commands\n      ;;\n    argument)\n      case $words[1] in\n";
  for (const Command& command : commands()) script += branch(command);
  return script +
         "      esac\n      ;;\n  esac\n}\n\n# In a folder of $fpath this file is the body of the function; otherwise "
         "it is read once.\nif [[ $funcstack[1] == _refgen ]]; then\n  _refgen \"$@\"\nelse\n  compdef _refgen "
         "refgen\nfi\n";
}

}  // namespace refgen::cli
