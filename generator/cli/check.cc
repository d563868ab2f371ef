#include "generator/cli/commands.h"
#include "generator/cli/plan_text.h"
#include "generator/cli/session.h"
#include "generator/publish/output_plan.h"

namespace refgen::cli {

ExitCode check(const Options& options) {
  Session session(options);
  session.select(options.arguments);
  if (!session.ready()) return session.print_problems();
  pipeline::InputCounts counts;
  const publish::OutputPlan plan = pipeline::make_plan(session.run(), counts);
  const ExitCode code = session.print_problems();
  if (code != fine) return code;
  print_data(change_list(plan));
  if (options.diff) print_data(publish::unified_diff(plan));
  if (!options.quiet) print_message(summary(session, counts, plan, Tense::conditional));
  if (!plan.changes_anything()) return fine;
  print_message("the output is stale: 'refgen generate' brings it up to date\n");
  return stale;
}

}  // namespace refgen::cli
