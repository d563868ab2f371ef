#include "generator/cli/bash_completion.h"

#include <fmt/format.h>

#include "generator/cli/expected_word.h"

namespace refgen::cli {
namespace {

constexpr std::string_view head = R"(# Completion of refgen for bash.

_refgen_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2")
}

_refgen_paths() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen "$1" -- "$2")
}

_refgen() {
  local typed=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' at
  COMPREPLY=()
  # bash takes the sign in --option=value for a word of its own.
  if [[ $typed == '=' ]]; then
    typed=''
  elif [[ $before == '=' ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case ${COMP_WORDS[at]} in
)";

constexpr std::string_view after_value_options = R"(        [[ ${COMP_WORDS[at + 1]} != '=' ]] || at=$((at + 1))
        at=$((at + 1))
        ;;
      -*) ;;
      *)
        command=${COMP_WORDS[at]}
        break
        ;;
    esac
  done
  case $before in
)";

/// The call that offers what is expected; nothing where bash cannot know it.
std::string offer(const ExpectedWord& expected) {
  switch (expected.kind) {
    case ExpectedWord::Kind::one_of:
      return fmt::format("_refgen_words '{}' \"$typed\"", fmt::join(expected.words, " "));
    case ExpectedWord::Kind::file:
      return "_refgen_paths -f \"$typed\"";
    case ExpectedWord::Kind::folder:
      return "_refgen_paths -d \"$typed\"";
    case ExpectedWord::Kind::nothing:
    case ExpectedWord::Kind::any_text:
      break;
  }
  return ":";
}

std::string spellings(const OptionRule& rule) {
  return rule.letter.empty() ? fmt::format("--{}", rule.name) : fmt::format("-{} --{}", rule.letter, rule.name);
}

std::string branch(std::string_view command, const std::string& options, const ExpectedWord& argument) {
  return fmt::format(
      "    {})\n      if [[ $typed == -* ]]; then\n        _refgen_words '{}' \"$typed\"\n      else\n        {}\n"
      "      fi\n      ;;\n",
      command, options, offer(argument));
}

std::string options_text(const std::vector<const OptionRule*>& options) {
  std::string text;
  for (const OptionRule* rule : options) text += (text.empty() ? "" : " ") + spellings(*rule);
  return text;
}

std::vector<const OptionRule*> options_before_command() {
  std::vector<const OptionRule*> options;
  for (const std::string_view name : common_options()) options.push_back(find_option(name));
  return options;
}

}  // namespace

std::string bash_completion() {
  std::string script(head);
  script += fmt::format("      {})\n", value_options(" | ")) + std::string(after_value_options);
  for (const OptionRule& rule : option_rules()) {
    if (rule.value.empty()) continue;
    script += fmt::format("    --{})\n      {}\n      return\n      ;;\n", rule.name, offer(expected_value(rule)));
  }
  script += "  esac\n  case $command in\n";
  script += branch("''", options_text(options_before_command()), {ExpectedWord::Kind::one_of, command_names()});
  for (const Command& command : commands()) {
    script += branch(command.name, options_text(options_of(command)), expected_argument(command));
  }
  return script + "  esac\n}\n\ncomplete -F _refgen refgen\n";
}

}  // namespace refgen::cli
