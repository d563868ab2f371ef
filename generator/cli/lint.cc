#include <fmt/format.h>

#include "generator/cli/commands.h"
#include "generator/cli/plan_text.h"
#include "generator/cli/ratchet.h"
#include "generator/cli/session.h"

namespace refgen::cli {
namespace {

/// A baseline is that of a whole tree.
void check_update(Session& session) {
  if (!session.options().arguments.empty()) {
    session.report_usage("'--update-baseline' is for the whole tree", "leave out the paths");
  } else if (session.configuration().baseline.empty()) {
    session.report_usage("there is no baseline to update",
                         "name it: --baseline FILE, or 'baseline: FILE' in refgen.yaml");
  }
}

}  // namespace

ExitCode lint(const Options& options) {
  Session session(options);
  session.select(options.arguments);
  if (options.update_baseline) check_update(session);
  if (!session.ready()) return session.print_problems();
  pipeline::InputCounts counts;
  pipeline::lint(session.run(), counts);
  if (options.update_baseline) return update_baseline(session);
  const std::size_t fresh = hold_against_baseline(session, BaselineScope::all_rules);
  const ExitCode code = with_new_findings(session, session.print_problems(), fresh);
  if (options.quiet) return code;
  if (options.format == "text") print_message(session.rule_totals());
  print_message(fmt::format("{}; {}; {}\n", input_summary(counts), session.problem_counts(), session.elapsed()));
  return code;
}

}  // namespace refgen::cli
