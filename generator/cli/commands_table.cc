#include "generator/cli/options.h"

namespace refgen::cli {

const std::vector<Command>& commands() {
  static const std::vector<std::string_view> run_options = {"config", "specs", "output",   "language",
                                                            "only",   "theme", "templates"};
  static const auto with = [](std::vector<std::string_view> options, std::string_view more) {
    options.push_back(more);
    return options;
  };
  static const std::vector<Command> table = {
      {"generate",
       "",
       "write models and pages",
       "Reads the specs and writes models and pages for every language. Only files that changed are\n"
       "written, and files that refgen wrote earlier and that are no longer wanted are deleted. When\n"
       "the specs have errors, nothing is written.",
       with(run_options, "dry-run"),
       {"refgen generate", "refgen generate --specs api/specs --output build",
        "refgen generate --language go --only models"}},
      {"check",
       "",
       "fail when the output is stale",
       "Compares the output with what 'refgen generate' would write, and writes nothing. When they\n"
       "differ, lists every file that would be created, updated or deleted, with the reason, and exits\n"
       "with 3.",
       with(run_options, "diff"),
       {"refgen check", "refgen check --diff --language js"}},
      {"dump",
       "",
       "print what a stage knows, as JSON",
       "Prints the specs as they were read (spec), as they were linked (model), or what the templates\n"
       "are shown (view).",
       {"config", "specs", "language", "only", "theme", "stage"},
       {"refgen dump --stage model", "refgen dump --stage view --language python"}},
      {"explain",
       "[CODE]",
       "explain a diagnostic, such as foreign-type",
       "Prints what a diagnostic means and how to mend its cause. Without a code, lists all codes.",
       {},
       {"refgen explain foreign-type"}},
      {"languages",
       "",
       "list the languages that can be written",
       "Lists the languages and their names.",
       {},
       {"refgen languages"}},
      {"init",
       "",
       "write a refgen.yaml and a first spec",
       "Writes a commented refgen.yaml and one small spec into this folder. Files that are there stay\n"
       "as they are.",
       {},
       {"refgen init"}},
      {"help",
       "[COMMAND]",
       "explain a command",
       "Prints the help of a command, or of refgen itself.",
       {},
       {"refgen help check"}},
  };
  return table;
}

}  // namespace refgen::cli
