#include "generator/cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <cxxopts.hpp>

#include "generator/base/edit_distance.h"
#include "generator/base/utf8.h"

namespace refgen::cli {
namespace {

using base::Failure;
using base::Result;

const std::vector<std::string_view> common_options = {"color", "help", "quiet", "strict", "version"};

/// An option as the help shows it. The parser is set up from this table too.
struct OptionRule {
  std::string_view name;
  std::string_view value;  ///< Empty for a switch.
  std::string_view help;
};

const std::vector<OptionRule>& option_rules() {
  static const std::vector<OptionRule> rules = {
      {"config", "FILE", "read this configuration instead of the refgen.yaml in this folder or above it"},
      {"specs", "DIR", "folder of the specs (default: specs)"},
      {"output", "DIR", "folder of the generated files (default: output)"},
      {"language", "L", "only this language; may be given several times"},
      {"only", "WHAT", "models or docs: only this half of the output"},
      {"theme", "T", "look of the pages: components or markdown (default: components)"},
      {"templates", "DIR", "templates that replace built-in ones of the same name"},
      {"dry-run", "", "say what would be written, write nothing"},
      {"diff", "", "print a unified diff of what is stale"},
      {"stage", "STAGE", "spec, model or view: what to print"},
      {"strict", "", "treat warnings as errors"},
      {"quiet", "", "print problems only"},
      {"color", "WHEN", "auto, always or never (default: auto; NO_COLOR is honoured)"},
      {"help", "", "print the help of the command"},
      {"version", "", "print the version"},
  };
  return rules;
}

cxxopts::Options make_parser() {
  cxxopts::Options parser("refgen");
  auto add = parser.add_options();
  for (const OptionRule& rule : option_rules()) {
    const std::string name(rule.name);
    if (rule.value.empty()) {
      add(name, "");
    } else if (name == "language") {
      add(name, "", cxxopts::value<std::vector<std::string>>());
    } else {
      add(name, "", cxxopts::value<std::string>());
    }
  }
  add("words", "", cxxopts::value<std::vector<std::string>>());
  parser.parse_positional("words");
  return parser;
}

const Command* find_command(std::string_view name) {
  const auto found =
      std::find_if(commands().begin(), commands().end(), [&](const Command& c) { return c.name == name; });
  return found == commands().end() ? nullptr : &*found;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string near = base::nearest(word, candidates);
  return near.empty() ? "" : fmt::format("; did you mean '{}'?", near);
}

Failure unknown_command(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return {fmt::format("there is no command '{}'{}", base::printable(name), did_you_mean(name, names))};
}

/// Names the first option that the parser does not know, in words of our own.
Result<base::Done> check_option_names(int argc, const char* const* argv) {
  std::vector<std::string_view> names;
  for (const OptionRule& rule : option_rules()) names.push_back(rule.name);
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--") break;
    if (argument.size() < 2 || argument.front() != '-') continue;
    const std::string_view name = argument.substr(argument.starts_with("--") ? 2 : 1);
    const std::string_view bare = name.substr(0, name.find('='));
    if (!argument.starts_with("--") || std::find(names.begin(), names.end(), bare) == names.end()) {
      return Failure{fmt::format("there is no option '{}'{}", base::printable(argument), did_you_mean(bare, names))};
    }
  }
  return base::Done();
}

Result<base::Done> check_taken(const cxxopts::ParseResult& parsed, const Command& command) {
  for (const OptionRule& rule : option_rules()) {
    const auto contains = [&](const std::vector<std::string_view>& list) {
      return std::find(list.begin(), list.end(), rule.name) != list.end();
    };
    if (parsed.count(std::string(rule.name)) > 0 && !contains(command.options) && !contains(common_options)) {
      return Failure{fmt::format("'refgen {}' takes no option '--{}'", command.name, rule.name)};
    }
  }
  return base::Done();
}

std::optional<std::string> text(const cxxopts::ParseResult& parsed, const char* name) {
  if (parsed.count(name) == 0) return std::nullopt;
  return parsed[name].as<std::string>();
}

/// One of a few words, or a failure that lists them.
Result<std::size_t> one_of(std::string_view option, const std::string& value,
                           const std::vector<std::string_view>& words) {
  const auto found = std::find(words.begin(), words.end(), value);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  return Failure{fmt::format("--{} must be one of {}, not '{}'{}", option, fmt::join(words, ", "),
                             base::printable(value), did_you_mean(value, words))};
}

Result<base::Done> read_choices(const cxxopts::ParseResult& parsed, Options& options) {
  if (const auto color = text(parsed, "color")) {
    const auto choice = one_of("color", *color, {"auto", "always", "never"});
    if (!choice.ok()) return Failure{choice.error()};
    options.color = static_cast<ColorChoice>(choice.value());
  }
  if (const auto only = text(parsed, "only")) {
    const auto choice = one_of("only", *only, {"models", "docs"});
    if (!choice.ok()) return Failure{choice.error()};
    options.part = choice.value() == 0 ? pipeline::Part::models : pipeline::Part::docs;
  }
  if (const auto stage = text(parsed, "stage")) {
    const auto choice = one_of("stage", *stage, {"spec", "model", "view"});
    if (!choice.ok()) return Failure{choice.error()};
    options.stage = *stage;
  }
  return base::Done();
}

Result<Options> read_values(const cxxopts::ParseResult& parsed) {
  Options options;
  options.config = text(parsed, "config");
  options.specs = text(parsed, "specs");
  options.output = text(parsed, "output");
  options.theme = text(parsed, "theme");
  options.templates = text(parsed, "templates");
  if (parsed.count("language") > 0) options.languages = parsed["language"].as<std::vector<std::string>>();
  options.dry_run = parsed.count("dry-run") > 0;
  options.diff = parsed.count("diff") > 0;
  options.strict = parsed.count("strict") > 0;
  options.quiet = parsed.count("quiet") > 0;
  options.help = parsed.count("help") > 0;
  options.version = parsed.count("version") > 0;
  if (auto choices = read_choices(parsed, options); !choices.ok()) return Failure{choices.error()};
  if (parsed.count("words") > 0) {
    options.arguments = parsed["words"].as<std::vector<std::string>>();
    options.command = options.arguments.front();
    options.arguments.erase(options.arguments.begin());
  }
  return options;
}

std::string option_lines(const std::vector<std::string_view>& names) {
  std::string lines;
  for (const OptionRule& rule : option_rules()) {
    if (std::find(names.begin(), names.end(), rule.name) == names.end()) continue;
    const std::string left = fmt::format("--{}{}{}", rule.name, rule.value.empty() ? "" : " ", rule.value);
    lines += fmt::format("  {:<18} {}\n", left, rule.help);
  }
  return lines;
}

constexpr std::string_view exit_codes =
    "Exit codes:\n"
    "  0  fine            1  the specs have errors     2  wrong use of the command line or refgen.yaml\n"
    "  3  output stale    4  trouble with files        70 internal error\n";

std::string general_help() {
  std::string text =
      "refgen turns reference specs into typed models and reference pages.\n\n"
      "Usage: refgen COMMAND [OPTION]...\n\nCommands:\n";
  for (const Command& command : commands()) text += fmt::format("  {:<10} {}\n", command.name, command.summary);
  return text + "\nEvery command takes:\n" + option_lines(common_options) + "\n" + std::string(exit_codes) +
         "\n'refgen help COMMAND' tells more about a command.\n";
}

}  // namespace

Result<Options> parse_options(int argc, const char* const* argv) {
  if (const auto names = check_option_names(argc, argv); !names.ok()) return Failure{names.error()};
  try {
    cxxopts::Options parser = make_parser();
    const cxxopts::ParseResult parsed = parser.parse(argc, argv);
    Result<Options> options = read_values(parsed);
    if (!options.ok() || options.value().command.empty()) return options;
    const Command* command = find_command(options.value().command);
    if (command == nullptr) return unknown_command(options.value().command);
    if (const auto taken = check_taken(parsed, *command); !taken.ok()) return Failure{taken.error()};
    if (!options.value().arguments.empty() && command->arguments.empty()) {
      return Failure{fmt::format("'refgen {}' takes no argument '{}'", command->name,
                                 base::printable(options.value().arguments.front()))};
    }
    return options;
  } catch (const cxxopts::exceptions::exception& problem) {
    return Failure{base::printable(problem.what())};
  }
}

std::string help_text(std::string_view name) {
  const Command* command = find_command(name);
  if (command == nullptr) return general_help();
  const std::string_view space = command->arguments.empty() ? "" : " ";
  std::string text = fmt::format("Usage: refgen {}{}{} [OPTION]...\n\n{}\n\nOptions:\n", command->name, space,
                                 command->arguments, command->description);
  std::vector<std::string_view> options = command->options;
  options.insert(options.end(), common_options.begin(), common_options.end());
  text += option_lines(options) + "\nExamples:\n";
  for (const std::string_view example : command->examples) text += fmt::format("  {}\n", example);
  return text + "\n" + std::string(exit_codes);
}

}  // namespace refgen::cli
