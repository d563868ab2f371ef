#include <fmt/format.h>

#include <cstdio>

#include "generator/base/utf8.h"
#include "generator/cli/commands.h"
#include "generator/cli/plan_text.h"
#include "generator/publish/output_plan.h"

namespace refgen::cli {

ExitCode generate(const Options& options) {
  Session session(options);
  pipeline::InputCounts counts;
  publish::OutputPlan plan;
  if (!session.sink().has_errors()) plan = pipeline::make_plan(session.run(), counts);
  const bool planned = !session.sink().has_errors();
  if (planned && !options.dry_run) publish::apply_plan(session.files(), plan, session.sink());
  const ExitCode code = session.print_problems();
  if (!planned) {
    fmt::print(stderr, "nothing was written: {}\n", session.problem_counts());
    return code;
  }
  if (options.dry_run) fmt::print("{}", change_list(plan));
  if (!options.quiet) fmt::print("{}\n", summary(session, counts, plan, options.dry_run));
  return code;
}

}  // namespace refgen::cli
