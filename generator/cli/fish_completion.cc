#include "generator/cli/fish_completion.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/cli/expected_word.h"

namespace refgen::cli {
namespace {

constexpr std::string_view head = R"(# Completion of refgen for fish.

function __refgen_command --description 'The command that is on the line already'
    set -l words (commandline -opc)
    set -e words[1]
    while set -q words[1]
        switch $words[1]
            case )";

constexpr std::string_view after_value_options = R"(
                set -e words[1]
            case '-*'
            case '*'
                echo $words[1]
                return 0
        end
        set -q words[1]; and set -e words[1]
    end
    return 1
end

function __refgen_is
    contains -- (__refgen_command; or echo) $argv
end

complete -c refgen -f
)";

std::string quoted(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\'' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return "'" + escaped + "'";
}

/// What completes a word, as options of `complete`.
std::string action(const ExpectedWord& expected) {
  switch (expected.kind) {
    case ExpectedWord::Kind::one_of:
      return fmt::format(" -a {}", quoted(fmt::format("{}", fmt::join(expected.words, " "))));
    case ExpectedWord::Kind::file:
      return " -k -a '(__fish_complete_path (commandline -ct))'";
    case ExpectedWord::Kind::folder:
      return " -a '(__fish_complete_directories (commandline -ct))'";
    case ExpectedWord::Kind::nothing:
    case ExpectedWord::Kind::any_text:
      break;
  }
  return "";
}

/// The condition under which an option is offered, or nothing when every command takes it.
std::string condition(const OptionRule& rule) {
  std::string takers;
  for (const Command& command : commands()) {
    const std::vector<std::string_view>& options = command.options;
    if (std::find(options.begin(), options.end(), rule.name) != options.end())
      takers += fmt::format(" {}", command.name);
  }
  return takers.empty() ? "" : fmt::format(" -n '__refgen_is{}'", takers);
}

std::string option_line(const OptionRule& rule) {
  const std::string letter = rule.letter.empty() ? "" : fmt::format(" -s {}", rule.letter);
  const ExpectedWord value = expected_value(rule);
  // -x is -r and no file names; -F brings those back.
  const std::string_view needs = value.kind == ExpectedWord::Kind::nothing ? "" : " -x";
  return fmt::format("complete -c refgen{} -l {}{}{}{} -d {}\n", condition(rule), rule.name, letter, needs,
                     action(value), quoted(rule.help));
}

}  // namespace

std::string fish_completion() {
  std::string script(head);
  script += value_options(" ");
  script += after_value_options;
  for (const Command& command : commands()) {
    script += fmt::format("complete -c refgen -n 'not __refgen_command' -a {} -d {}\n", command.name,
                          quoted(command.summary));
  }
  for (const OptionRule& rule : option_rules()) script += option_line(rule);
  for (const Command& command : commands()) {
    const std::string words = action(expected_argument(command));
    if (!words.empty()) script += fmt::format("complete -c refgen -n '__refgen_is {}'{}\n", command.name, words);
  }
  return script;
}

}  // namespace refgen::cli
