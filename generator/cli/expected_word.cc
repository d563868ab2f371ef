#include "generator/cli/expected_word.h"

#include <fmt/format.h>

#include <algorithm>

namespace refgen::cli {
namespace {

using Kind = ExpectedWord::Kind;

/// What a word of the help stands for: `FILE`, `DIR`, `[PATH...]`.
ExpectedWord from_placeholder(std::string_view placeholder) {
  const auto has = [placeholder](std::string_view word) { return placeholder.find(word) != std::string_view::npos; };
  if (placeholder.empty()) return {};
  if (has("DIR")) return {Kind::folder, {}};
  return {has("FILE") || has("PATH") ? Kind::file : Kind::any_text, {}};
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

ExpectedWord expected_value(const OptionRule& option) {
  if (!option.choices.empty()) return {Kind::one_of, option.choices};
  if (option.suggestions != nullptr) return {Kind::one_of, option.suggestions()};
  return from_placeholder(option.value);
}

ExpectedWord expected_argument(const Command& command) {
  if (command.arguments != nullptr) return {Kind::one_of, command.arguments()};
  return from_placeholder(command.argument);
}

std::vector<const OptionRule*> options_of(const Command& command) {
  std::vector<const OptionRule*> options;
  for (const OptionRule& rule : option_rules()) {
    if (contains(command.options, rule.name) || contains(common_options(), rule.name)) {
      options.push_back(&option_of(&command, rule));
    }
  }
  return options;
}

std::string value_options(std::string_view between) {
  std::vector<std::string> spellings;
  for (const OptionRule& rule : option_rules()) {
    if (!rule.value.empty()) spellings.push_back(fmt::format("--{}", rule.name));
  }
  return fmt::format("{}", fmt::join(spellings, between));
}

}  // namespace refgen::cli
