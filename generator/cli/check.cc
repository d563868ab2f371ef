#include <fmt/format.h>

#include <cstdio>

#include "generator/cli/commands.h"
#include "generator/cli/plan_text.h"
#include "generator/publish/output_plan.h"

namespace refgen::cli {

ExitCode check(const Options& options) {
  Session session(options);
  pipeline::InputCounts counts;
  publish::OutputPlan plan;
  if (!session.sink().has_errors()) plan = pipeline::make_plan(session.run(), counts);
  const ExitCode code = session.print_problems();
  if (code != fine) return code;
  const bool fresh = !plan.changes_anything();
  if (!fresh) fmt::print("{}", change_list(plan));
  if (!fresh && options.diff) fmt::print("{}", publish::unified_diff(plan));
  if (!options.quiet) fmt::print("{}\n", summary(session, counts, plan, true));
  if (!fresh) fmt::print(stderr, "the output is stale: run 'refgen generate'\n");
  return fresh ? fine : stale;
}

}  // namespace refgen::cli
