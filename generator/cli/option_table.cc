#include "generator/cli/option_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "generator/base/limits.h"
#include "generator/language_kit/registry.h"
#include "generator/pipeline/themes.h"

namespace refgen::cli {
namespace {

template <typename Predicate>
const OptionRule* find_rule(Predicate matches) {
  const auto found = std::find_if(option_rules().begin(), option_rules().end(), matches);
  return found == option_rules().end() ? nullptr : &*found;
}

std::vector<std::string_view> language_ids() {
  std::vector<std::string_view> ids;
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) ids.push_back(backend->id);
  return ids;
}

/// The options that set limits, made from their table.
std::vector<OptionRule> limit_options() {
  static const std::vector<std::string> helps = [] {
    std::vector<std::string> texts;
    for (const base::LimitRule& rule : base::limit_rules()) {
      texts.push_back(fmt::format("{} (default: {})", rule.help, base::limit_text(rule, base::Limits().*rule.value)));
    }
    return texts;
  }();
  std::vector<OptionRule> options;
  for (const base::LimitRule& rule : base::limit_rules()) {
    options.push_back({rule.flag, "", rule.is_size ? "SIZE" : "N", {}, helps[options.size()]});
  }
  return options;
}

std::vector<OptionRule> with_limits(std::vector<OptionRule> rules) {
  const auto common =
      std::find_if(rules.begin(), rules.end(), [](const OptionRule& rule) { return rule.name == "strict"; });
  const std::vector<OptionRule> limits = limit_options();
  rules.insert(common, limits.begin(), limits.end());
  return rules;
}

}  // namespace

const std::vector<OptionRule>& option_rules() {
  static const std::vector<OptionRule> rules = with_limits({
      {"config", "", "FILE", {}, "read FILE instead of the refgen.yaml here or above"},
      {"specs", "", "DIR", {}, "folder of the specs (default: specs)"},
      {"output", "", "DIR", {}, "folder of the generated files (default: output)"},
      {"language", "", "L", {}, "only this language; may be given several times", language_ids},
      {"only", "", "PART", {"models", "docs"}, "only one half of the output: models or docs"},
      {"theme",
       "",
       "T",
       {},
       "look of the pages: components or markdown (default: components)",
       pipeline::built_in_themes},
      {"templates", "", "DIR", {}, "folder of templates that replace built-in ones file by file"},
      {"dry-run", "", "", {}, "show what would be written and write nothing", nullptr, true},
      {"depfile", "", "FILE", {}, "write FILE with everything that was read, for make and ninja"},
      {"diff", "", "", {}, "print what is stale as a unified diff too", nullptr, true},
      {"rule", "", "RULE", {}, "mend only problems of this rule; may be given several times"},
      {"stubs", "", "", {}, "also write rows that a language lacks (parity-missing)"},
      {"stage", "", "STAGE", {"spec", "model", "types", "view", "templates"}, "spec, model, types, view or templates"},
      {"format",
       "",
       "F",
       {"text", "json", "github", "sarif", "junit", "checkstyle"},
       "tell problems as text (default), json, github, sarif, junit or checkstyle",
       nullptr,
       true},
      {"max-problems", "", "N", {}, "tell at most N problems; totals and exit code count all", nullptr, true},
      {"no-cache", "", "", {}, "look at everything anew, whatever earlier runs have found", nullptr, true},
      {"differences", "", "", {}, "only what differs"},
      {"baseline", "", "FILE", {}, "tell only findings that FILE does not accept"},
      {"update-baseline", "", "", {}, "accept what is found now: write the baseline anew"},
      {"strict", "", "", {}, "treat warnings as errors"},
      {"quiet", "q", "", {}, "print warnings and errors only", nullptr, true},
      {"color",
       "",
       "WHEN",
       {"auto", "always", "never"},
       "auto (default), always or never; NO_COLOR is honoured",
       nullptr,
       true},
      {"help", "h", "", {}, "print this help"},
      {"version", "", "", {}, "print the version"},
  });
  return rules;
}

const OptionRule* find_option(std::string_view name) {
  return find_rule([name](const OptionRule& rule) { return rule.name == name; });
}

const OptionRule* find_option_letter(char letter) {
  return find_rule([letter](const OptionRule& rule) { return rule.letter == std::string_view(&letter, 1); });
}

const std::vector<std::string_view>& common_options() {
  static const std::vector<std::string_view> names = {"strict", "quiet", "color", "help", "version"};
  return names;
}

}  // namespace refgen::cli
