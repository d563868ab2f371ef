#include "generator/lint/parity.h"

#include <utility>

#include "generator/cli/commands.h"
#include "generator/cli/ratchet.h"
#include "generator/cli/session.h"
#include "generator/language_kit/registry.h"
#include "generator/parity/printers.h"

namespace refgen::cli {
namespace {

std::vector<std::string> compared_languages() {
  std::vector<std::string> languages;
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) languages.emplace_back(backend->id);
  return languages;
}

/// Leaves what stops the run, and with a baseline what parity rules find: the rest is for lint to tell.
void keep_parity_findings(Session& session) {
  const bool ratchet = session.options().baseline.has_value();
  std::vector<diagnostics::Diagnostic> kept;
  for (diagnostics::Diagnostic& problem : session.sink().sorted(session.sources())) {
    const bool stops = !diagnostics::is_rule(*problem.code);
    if (stops || (ratchet && lint::is_parity_rule(problem.code->slug))) kept.push_back(std::move(problem));
  }
  session.sink().replace(std::move(kept));
}

void print(const parity::Sheet& sheet, const Options& options) {
  if (options.format == "markdown") return print_data(parity::print_markdown(sheet));
  if (options.format == "json") return print_data(parity::print_json(sheet));
  if (options.format == "csv") return print_data(parity::print_csv(sheet));
  if (options.format == "html") return print_data(parity::print_html(sheet));
  print_lines(parity::print_table(sheet, use_color(options.color, data_on_terminal())));
}

}  // namespace

ExitCode parity(const Options& options) {
  Session session(options);
  session.select(options.arguments);
  if (!session.ready()) return session.print_problems();
  pipeline::InputCounts counts;
  const model::ApiModel model = pipeline::lint(session.run(), counts);
  keep_parity_findings(session);
  if (session.sink().has_errors() && !options.baseline) return session.print_problems();
  const std::size_t fresh = options.baseline ? hold_against_baseline(session, BaselineScope::parity) : 0;
  const parity::Filter filter{session.sink().policy().selection, options.languages, options.differences};
  const ExitCode code = session.print_problems();
  if (code == wrong_use || code == file_trouble) return code;
  print(parity::make_sheet(lint::parity_matrix(model, compared_languages()), filter, session.sources()), options);
  return with_new_findings(session, code, fresh);
}

}  // namespace refgen::cli
