#include "generator/cli/man_page.h"

#include <fmt/format.h>

#include "generator/cli/expected_word.h"
#include "generator/cli/help_text.h"

namespace refgen::cli {
namespace {

std::string option_entry(const OptionRule& rule) {
  const std::string letter = rule.letter.empty() ? "" : fmt::format("\\fB\\-{}\\fR, ", rule.letter);
  const std::string value = rule.value.empty() ? "" : fmt::format(" \\fI{}\\fR", roff_text(rule.value));
  return fmt::format(".TP\n{}\\fB\\-\\-{}\\fR{}\n{}\n", letter, roff_text(rule.name), value, roff_text(rule.help));
}

std::string command_section(const Command& command) {
  const std::string argument = command.argument.empty() ? "" : " " + roff_text(command.argument);
  std::string text =
      fmt::format(".SS refgen {}{}\n{}\n", roff_text(command.name), argument, roff_text(command.description));
  if (!command.options.empty()) {
    std::string options;
    for (const std::string_view name : command.options) {
      options += fmt::format("{}\\fB\\-\\-{}\\fR", options.empty() ? "" : ", ", roff_text(name));
    }
    text += fmt::format(".PP\nOptions: {}.\n", options);
  }
  text += ".PP\n.nf\n.RS 4\n";
  for (const std::string_view example : command.examples) text += roff_text(example) + "\n";
  return text + ".RE\n.fi\n";
}

constexpr std::string_view files_section = R"(.SH FILES
.TP
\fIrefgen.yaml\fR
Settings, found in the working directory or the nearest folder above it.
\fBrefgen schema config\fR describes them, \fBrefgen init\fR writes a commented one.
.TP
\fIoutput/.refgen\-manifest.json\fR
The files that refgen wrote.
.SH ENVIRONMENT
.TP
\fBNO_COLOR\fR
When it is set to anything, nothing is coloured.
)";

}  // namespace

std::string roff_text(std::string_view text) {
  std::string roff;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) roff += "\\&";
    line_begins = c == '\n';
    if (c == '\\') {
      roff += "\\e";
    } else if (c == '-') {
      roff += "\\-";
    } else if (c == '"') {
      roff += "\\(dq";
    } else if (c == '\'') {
      roff += "\\(aq";
    } else {
      roff += c;
    }
  }
  return roff;
}

std::string man_page() {
  std::string page = fmt::format(
      ".TH REFGEN 1 {} \"refgen {}\" \"User Commands\"\n.SH NAME\nrefgen \\- turn reference specs into typed models "
      "and "
      "reference pages\n.SH SYNOPSIS\n\\fBrefgen\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR]...\n.SH DESCRIPTION\n"
      "Reads MDX files whose front matter describes an API, and writes models for several\nlanguages and the pages of "
      "a reference.\n.SH COMMANDS\n",
      REFGEN_DATE, REFGEN_VERSION);
  for (const Command& command : commands()) page += command_section(command);
  page += ".SH OPTIONS\n";
  for (const OptionRule& rule : option_rules()) page += option_entry(rule);
  page += ".SH EXIT STATUS\n";
  for (const ExitCode code : all_exit_codes()) {
    page += fmt::format(".TP\n{}\n{}\n", static_cast<int>(code), roff_text(meaning_of(code)));
  }
  return page + std::string(files_section);
}

}  // namespace refgen::cli
