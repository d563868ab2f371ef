#include "generator/cli/command_table.h"

#include <algorithm>
#include <utility>

#include "generator/base/limits.h"
#include "generator/cli/commands.h"

namespace refgen::cli {
namespace {

/// The options, and those of the limits. Only a command that makes an output has limits of it.
std::vector<std::string_view> with_limits(std::vector<std::string_view> names, bool of_output = false) {
  for (const base::LimitRule& rule : base::limit_rules()) {
    if (of_output || !rule.flag.starts_with("max-output")) names.push_back(rule.flag);
  }
  return names;
}

std::vector<std::string_view> run_options_and(const std::vector<std::string_view>& more) {
  std::vector<std::string_view> names = {"config", "specs", "output", "language", "only", "theme", "templates"};
  names.insert(names.end(), more.begin(), more.end());
  return with_limits(std::move(names), true);
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      {"generate",
       "",
       "write models and reference pages",
       "Reads the specs and writes models and reference pages for every language. Files\n"
       "whose contents stay the same are not touched; files that an earlier run wrote and\n"
       "that are no longer wanted are deleted. When the specs have errors, nothing is\n"
       "written.",
       run_options_and({"dry-run", "depfile", "no-cache", "format", "max-problems"}),
       {"refgen generate", "refgen generate --specs api/specs --output build/reference",
        "refgen generate --language go --language python --only models", "refgen generate --dry-run",
        "refgen generate --depfile build/reference.d"},
       {fine, spec_errors, wrong_use, file_trouble},
       generate},
      {"watch",
       "",
       "generate, and again after every change",
       "Does what 'refgen generate' does, then waits for changes of the specs, refgen.yaml\n"
       "and your own templates, and brings the output up to date after each. Says in one\n"
       "line what changed, what was done and how long it took. While the specs have\n"
       "errors, they are shown and the output stays as it is. Ctrl-C ends it, between runs.",
       run_options_and({}),
       {"refgen watch", "refgen watch --language js --only docs"},
       {fine, wrong_use, file_trouble},
       watch},
      {"check",
       "[PATH...]",
       "fail when the output is not what generate would write",
       "Compares the output folder with what 'refgen generate' would write, and writes\n"
       "nothing itself. When they differ, lists every file to create, update or delete,\n"
       "each with the reason; in other formats than text each is an error 'stale-output'.\n"
       "Made for continuous integration and pre-commit hooks. With paths, tells only\n"
       "warnings about these specs or folders; the output is compared as a whole all the\n"
       "same.",
       run_options_and({"diff", "no-cache", "format", "max-problems"}),
       {"refgen check", "refgen check --diff", "refgen check --strict --quiet", "refgen check --format github"},
       {fine, spec_errors, wrong_use, stale, file_trouble},
       check},
      {"lint",
       "[PATH...]",
       "find slips in the specs",
       "Reads the specs, tries every rule and lists what it finds; writes nothing. With\n"
       "paths of specs or folders, tells only what is in them; the whole tree is read all\n"
       "the same. Rules are set in refgen.yaml ('rules'), and a single finding is ignored\n"
       "by a comment in the spec: '# refgen-ignore: rule -- reason'. With a baseline, tells\n"
       "only findings that it does not accept, and fails when there are any, notes too.",
       with_limits({"config", "specs", "format", "max-problems", "baseline", "update-baseline"}),
       {"refgen lint", "refgen lint specs/user --strict", "refgen lint --format sarif > refgen.sarif",
        "refgen lint --baseline accepted.json --update-baseline", "refgen explain parity-missing"},
       {fine, spec_errors, wrong_use, file_trouble},
       lint},
      {"fix",
       "[PATH...]",
       "mend slips in the specs",
       "Mends what 'refgen lint' finds and has a certain mend for, in the text of the specs\n"
       "itself: types in the spelling of another language, white space around types,\n"
       "references and keys that are one slip away from exactly one known name, and\n"
       "'properties' of an operation. Comments, order and quoting stay byte for byte; what\n"
       "would change the meaning of anything else is not written and told as a note. With\n"
       "paths of specs or folders, mends only what is in them. Findings that are ignored or\n"
       "off are left alone. '--stubs' also writes rows that a language lacks: these change\n"
       "what its SDK is said to have. Afterwards the findings that remain are listed; the\n"
       "exit code is that of 'refgen lint' then. When a spec cannot be read, nothing is\n"
       "mended.",
       with_limits({"config", "specs", "dry-run", "rule", "stubs"}),
       {"refgen fix --dry-run", "refgen fix specs/user", "refgen fix --rule foreign-type"},
       {fine, spec_errors, wrong_use, file_trouble},
       fix},
      {"parity",
       "[PATH...]",
       "show what languages say differently",
       "Shows every property of every entity in every language: listed, missing, with\n"
       "another type, or optional only here; and totals for each language. With paths of\n"
       "specs or folders, shows only those. With a baseline, tells the differences that it\n"
       "does not accept, too, and fails when there are any.",
       with_limits({"config", "specs", "language", "format", "differences", "baseline"}),
       {"refgen parity --differences", "refgen parity specs/user --language go --language java",
        "refgen parity --format html > parity.html", "refgen explain parity-missing"},
       {fine, spec_errors, wrong_use, file_trouble},
       parity,
       nullptr,
       {{"format",
         "",
         "F",
         {"table", "markdown", "json", "csv", "html"},
         "table (default), markdown, json, csv or html"}}},
      {"dump",
       "",
       "print what a stage knows, as JSON",
       "Prints JSON to standard output: the specs as they were read (spec), linked and\n"
       "lowered into one model (model), as types of each language (types), or as the\n"
       "templates are shown them (view); or the fields that templates may use (templates).",
       with_limits({"config", "specs", "language", "only", "theme", "stage"}),
       {"refgen dump --stage model", "refgen dump --stage view --language python"},
       {fine, spec_errors, wrong_use, file_trouble},
       dump},
      {"explain",
       "[CODE]",
       "explain the code of a diagnostic",
       "Prints what a diagnostic means, why it matters and how to mend its cause. The code\n"
       "is what stands in brackets at the end of a message. Without one, lists all codes.",
       {},
       {"refgen explain", "refgen explain unresolved-description"},
       {fine, wrong_use},
       explain,
       diagnostic_slugs},
      {"languages",
       "",
       "list the languages that can be written",
       "Lists the languages that refgen writes and, where there are specs, how many entries\n"
       "each has in them, and the languages of the specs that nothing is written for.",
       with_limits({"config", "specs"}),
       {"refgen languages", "refgen languages --specs api/specs"},
       {fine, wrong_use},
       languages},
      {"init",
       "",
       "write a refgen.yaml and a first spec, or the templates",
       "Writes a commented refgen.yaml into the working directory and, when there is no\n"
       "folder 'specs' yet, a small example spec. With --templates, writes the built-in\n"
       "templates below DIR instead, to be changed; what you do not change is best deleted\n"
       "again. Files that are there already are never overwritten.",
       {"templates"},
       {"refgen init && refgen generate", "refgen init --templates mine"},
       {fine, wrong_use, file_trouble},
       init},
      {"schema",
       "front-matter|config",
       "print a JSON Schema for editors",
       "Prints the JSON Schema (draft-07) of what stands at the top of a spec, or of\n"
       "refgen.yaml. Editors that are given it complete keys, explain them and mark mistakes.",
       {},
       {"refgen schema front-matter", "refgen schema config > refgen.schema.json"},
       {fine, wrong_use},
       schema,
       schema_names},
      {"completion",
       "bash|zsh|fish",
       "print a script that completes command lines",
       "Prints a script that makes a shell complete commands, options and their values.",
       {},
       {"refgen completion zsh > ~/.zfunc/_refgen", "refgen completion fish > ~/.config/fish/completions/refgen.fish",
        "eval \"$(refgen completion bash)\""},
       {fine, wrong_use},
       completion,
       completion_shells},
      {"man",
       "",
       "print the manual page",
       "Prints the manual page of refgen, for man.",
       {},
       {"refgen man | man -l -", "refgen man > refgen.1"},
       {fine, wrong_use},
       man},
      {"help",
       "[COMMAND]",
       "explain a command",
       "Prints the help of a command, or of refgen itself.",
       {},
       {"refgen help", "refgen help check"},
       {fine, wrong_use},
       help,
       command_names},
  };
  return table;
}

const Command* find_command(std::string_view name) {
  const auto found =
      std::find_if(commands().begin(), commands().end(), [name](const Command& c) { return c.name == name; });
  return found == commands().end() ? nullptr : &*found;
}

const OptionRule& option_of(const Command* command, const OptionRule& option) {
  if (command == nullptr) return option;
  const auto own = std::find_if(command->own_options.begin(), command->own_options.end(),
                                [&](const OptionRule& rule) { return rule.name == option.name; });
  return own == command->own_options.end() ? option : *own;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return names;
}

}  // namespace refgen::cli
