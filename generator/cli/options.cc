#include "generator/cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

// A comma may stand in the name of a folder: lists are given by repeating the option.
#define CXXOPTS_VECTOR_DELIMITER '\0'
// The patterns of option names are compiled when the program starts, which takes longer than all else it does then.
#define CXXOPTS_NO_REGEX
#include <cxxopts.hpp>

#include "generator/cli/command_table.h"
#include "generator/cli/option_table.h"
#include "generator/cli/suggestion.h"
#include "generator/diagnostics/codes.h"
#include "generator/report/printers.h"

namespace refgen::cli {
namespace {

void report(diagnostics::Sink& sink, std::string message, std::string help) {
  sink.report({&diagnostics::codes::usage, {}, std::move(message), std::move(help), {}});
}

void report_unknown_option(std::string_view argument, diagnostics::Sink& sink) {
  std::vector<std::string> spellings;
  for (const OptionRule& rule : option_rules()) spellings.push_back(fmt::format("--{}", rule.name));
  const std::string_view spelling = argument.substr(0, argument.find('='));
  report(sink, fmt::format("there is no option '{}'", spelling),
         suggestion(spelling, {spellings.begin(), spellings.end()}));
}

bool is_option(std::string_view argument) { return argument.size() > 1 && argument.front() == '-'; }

/// Only the last letter of a group (`-qh`) decides whether a value follows; no letter of ours takes one.
bool known_letters(std::string_view letters) {
  return std::all_of(letters.begin(), letters.end(), [](char letter) { return find_option_letter(letter) != nullptr; });
}

/// Finds unknown options and missing values, and with them all that the parser would throw for: its words say less.
bool check_spelling(const std::vector<std::string>& arguments, diagnostics::Sink& sink) {
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string_view argument = arguments[i];
    if (!is_option(argument)) continue;
    if (!argument.starts_with("--") && known_letters(argument.substr(1))) continue;
    const std::size_t equals = std::min(argument.find('='), argument.size());
    const OptionRule* rule = argument.starts_with("--") ? find_option(argument.substr(2, equals - 2)) : nullptr;
    if (rule == nullptr) {
      report_unknown_option(argument, sink);
      return false;
    }
    const bool attached = equals < argument.size();
    if (rule->value.empty() && attached) {
      report(sink, fmt::format("the option '--{}' takes no value", rule->name), "");
      return false;
    }
    if (rule->value.empty()) continue;
    const std::string_view value = attached                   ? argument.substr(equals + 1)
                                   : i + 1 < arguments.size() ? std::string_view(arguments[++i])
                                                              : std::string_view();
    if (value.empty() || (!attached && is_option(value))) {
      report(sink, fmt::format("the option '--{}' needs a value", rule->name),
             fmt::format("write --{} {}", rule->name, rule->value));
      return false;
    }
  }
  return true;
}

cxxopts::ParseResult parse(const std::vector<std::string>& arguments) {
  cxxopts::Options parser("refgen");
  auto add = parser.add_options();
  for (const OptionRule& rule : option_rules()) {
    const std::string name = fmt::format("{}{}{}", rule.letter, rule.letter.empty() ? "" : ",", rule.name);
    add(name, "", rule.value.empty() ? cxxopts::value<bool>() : cxxopts::value<std::vector<std::string>>());
  }
  add("words", "", cxxopts::value<std::vector<std::string>>());
  parser.parse_positional("words");
  std::vector<const char*> pointers = {"refgen"};
  for (const std::string& argument : arguments) pointers.push_back(argument.c_str());
  return parser.parse(static_cast<int>(pointers.size()), pointers.data());
}

std::vector<std::string> values(const cxxopts::ParseResult& parsed, const std::string& name) {
  return parsed.count(name) == 0 ? std::vector<std::string>() : parsed[name].as<std::vector<std::string>>();
}

/// The value that was given last: a command line that is put together from parts can be overruled at its end.
std::optional<std::string> last_value(const cxxopts::ParseResult& parsed, const std::string& name) {
  std::vector<std::string> all = values(parsed, name);
  if (all.empty()) return std::nullopt;
  return std::move(all.back());
}

/// Nothing when the text is no number, or one beyond what a computer counts to.
std::optional<std::size_t> read_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// A number with K, M or G (1024 times the one before) behind it, or without.
std::optional<std::size_t> read_size(std::string_view text) {
  constexpr std::string_view letters = "KMG";
  const std::size_t unit = text.empty() ? std::string_view::npos : letters.find(text.back());
  if (unit == std::string_view::npos) return read_number(text);
  const std::optional<std::size_t> number = read_number(text.substr(0, text.size() - 1));
  const std::size_t bits = 10 * (unit + 1);
  if (!number || *number > std::numeric_limits<std::size_t>::max() >> bits) return std::nullopt;
  return *number << bits;
}

/// What a limit is set to; nothing when it is not.
std::optional<std::size_t> limit_value(const cxxopts::ParseResult& parsed, const base::LimitRule& rule) {
  const std::optional<std::string> text = last_value(parsed, std::string(rule.flag));
  if (!text) return std::nullopt;
  return rule.is_size ? read_size(*text) : read_number(*text);
}

bool check_choices(const cxxopts::ParseResult& parsed, const Command* command, diagnostics::Sink& sink) {
  for (const OptionRule& general : option_rules()) {
    const OptionRule& rule = option_of(command, general);
    if (rule.choices.empty()) continue;
    const auto value = last_value(parsed, std::string(rule.name));
    if (!value || std::find(rule.choices.begin(), rule.choices.end(), *value) != rule.choices.end()) continue;
    report(sink, fmt::format("'{}' is no value of the option '--{}'", *value, rule.name),
           suggestion(*value, rule.choices));
    return false;
  }
  return true;
}

bool check_numbers(const cxxopts::ParseResult& parsed, diagnostics::Sink& sink) {
  for (const OptionRule& rule : option_rules()) {
    const bool is_size = rule.value == "SIZE";
    const auto value = is_size || rule.value == "N" ? last_value(parsed, std::string(rule.name)) : std::nullopt;
    if (!value || (is_size ? read_size(*value) : read_number(*value))) continue;
    report(sink, fmt::format("'{}' is no value of the option '--{}'", *value, rule.name),
           is_size ? "write a number of bytes, or one with K, M or G behind it" : "write a whole number");
    return false;
  }
  return true;
}

bool check_limits(const cxxopts::ParseResult& parsed, diagnostics::Sink& sink) {
  for (const base::LimitRule& rule : base::limit_rules()) {
    if (limit_value(parsed, rule).value_or(0) <= rule.highest) continue;
    report(sink, fmt::format("the option '--{}' goes up to {}", rule.flag, base::limit_text(rule, rule.highest)), "");
    return false;
  }
  return true;
}

ColorChoice color_choice(const std::string& value) {
  if (value == "always") return ColorChoice::always;
  return value == "never" ? ColorChoice::never : ColorChoice::automatic;
}

pipeline::Part part_choice(const std::string& value) {
  if (value == "models") return pipeline::Part::models;
  return value == "docs" ? pipeline::Part::docs : pipeline::Part::all;
}

/// Each with its length, so that no two lists of options read the same.
std::string identity_of(const cxxopts::ParseResult& parsed, const Options& options) {
  std::string identity;
  const auto add = [&identity](std::string_view name, const std::string& value) {
    identity += fmt::format("{} {} {}\n", name, value.size(), value);
  };
  for (const OptionRule& rule : option_rules()) {
    const std::string name(rule.name);
    if (rule.only_tells || parsed.count(name) == 0) continue;
    const bool is_switch = rule.value.empty();
    for (const std::string& value : is_switch ? std::vector<std::string>{""} : values(parsed, name)) add(name, value);
  }
  for (const std::string& argument : options.arguments) add("", argument);
  return identity;
}

Options read_values(const cxxopts::ParseResult& parsed) {
  Options options;
  options.config = last_value(parsed, "config");
  options.specs = last_value(parsed, "specs");
  options.output = last_value(parsed, "output");
  options.theme = last_value(parsed, "theme");
  options.templates = last_value(parsed, "templates");
  options.depfile = last_value(parsed, "depfile");
  options.baseline = last_value(parsed, "baseline");
  options.languages = values(parsed, "language");
  options.rules = values(parsed, "rule");
  options.stubs = parsed.count("stubs") > 0;
  options.part = part_choice(last_value(parsed, "only").value_or(""));
  options.stage = last_value(parsed, "stage").value_or("");
  options.format = last_value(parsed, "format").value_or("text");
  options.max_problems = read_number(last_value(parsed, "max-problems").value_or(""));
  for (const base::LimitRule& rule : base::limit_rules()) {
    if (const auto value = limit_value(parsed, rule)) options.limits.*rule.value = *value;
  }
  options.differences = parsed.count("differences") > 0;
  options.update_baseline = parsed.count("update-baseline") > 0;
  options.color = color_choice(last_value(parsed, "color").value_or("auto"));
  options.dry_run = parsed.count("dry-run") > 0;
  options.diff = parsed.count("diff") > 0;
  options.no_cache = parsed.count("no-cache") > 0;
  options.strict = parsed.count("strict") > 0;
  options.quiet = parsed.count("quiet") > 0;
  options.help = parsed.count("help") > 0;
  options.version = parsed.count("version") > 0;
  options.arguments = values(parsed, "words");
  if (!options.arguments.empty()) {
    options.command = options.arguments.front();
    options.arguments.erase(options.arguments.begin());
  }
  options.identity = identity_of(parsed, options);
  return options;
}

/// Whether the command exists and takes everything that was given.
bool check_command(const cxxopts::ParseResult& parsed, const Options& options, diagnostics::Sink& sink) {
  const Command* command = find_command(options.command);
  if (command == nullptr) {
    report(sink, fmt::format("there is no command '{}'", options.command),
           suggestion(options.command, command_names()));
    return false;
  }
  const std::string help = fmt::format("'refgen help {}' lists what it takes", command->name);
  const bool any_number = command->argument.ends_with("...]");
  if (!any_number && options.arguments.size() > (command->argument.empty() ? 0U : 1U)) {
    report(sink, fmt::format("'refgen {}' takes no argument '{}'", command->name, options.arguments.back()), help);
    return false;
  }
  for (const OptionRule& rule : option_rules()) {
    const auto takes = [&rule](const std::vector<std::string_view>& names) {
      return std::find(names.begin(), names.end(), rule.name) != names.end();
    };
    if (parsed.count(std::string(rule.name)) == 0 || takes(command->options) || takes(common_options())) continue;
    report(sink, fmt::format("'refgen {}' takes no option '--{}'", command->name, rule.name), help);
    return false;
  }
  return true;
}

}  // namespace

std::optional<Options> parse_options(const std::vector<std::string>& arguments, diagnostics::Sink& sink) {
  if (!check_spelling(arguments, sink)) return std::nullopt;
  const cxxopts::ParseResult parsed = parse(arguments);
  Options options = read_values(parsed);
  if (!check_choices(parsed, find_command(options.command), sink)) return std::nullopt;
  if (!check_numbers(parsed, sink) || !check_limits(parsed, sink)) return std::nullopt;
  if (!options.command.empty() && !check_command(parsed, options, sink)) return std::nullopt;
  return options;
}

std::string requested_format(const std::vector<std::string>& arguments) {
  constexpr std::string_view option = "--format";
  std::string format = "text";
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    std::string_view value = arguments[i];
    if (!value.starts_with(option)) continue;
    value.remove_prefix(option.size());
    if (value.starts_with('=')) {
      value.remove_prefix(1);
    } else if (value.empty() && i + 1 < arguments.size()) {
      value = arguments[i + 1];
    }
    if (value == "text" || report::find_printer(value) != nullptr) format = value;
  }
  return format;
}

}  // namespace refgen::cli
