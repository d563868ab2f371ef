#include <fmt/format.h>

#include "generator/base/path.h"
#include "generator/cli/commands.h"
#include "generator/cli/plan_text.h"
#include "generator/cli/run_memory.h"
#include "generator/cli/session.h"
#include "generator/diagnostics/codes.h"
#include "generator/publish/output_plan.h"

namespace refgen::cli {
namespace {

/// Stale files as findings, for the formats in which a pipeline reads nothing else.
void report_stale_files(const publish::OutputPlan& plan, diagnostics::Sink& sink) {
  for (const publish::PlannedFile& file : plan.files) {
    if (file.action == publish::Action::same) continue;
    diagnostics::Diagnostic problem = {
        &diagnostics::codes::stale_output,
        {},
        fmt::format("'refgen generate' would {} this file ({})", verb(file.action), file.reason),
        "run 'refgen generate'",
        {}};
    problem.file = base::join_path(plan.root, file.path);
    sink.report(std::move(problem));
  }
}

}  // namespace

ExitCode check(const Options& options) {
  const bool as_text = options.format == "text";
  Session session(options);
  session.select(options.arguments);
  if (options.diff && !as_text) session.report_usage("'--diff' is for text only", "leave out --format or --diff");
  if (!session.ready()) return session.print_problems();
  pipeline::InputCounts counts;
  RunMemory memory(session);
  const publish::OutputPlan plan = memory.plan(counts);
  if (!plan.changes_anything()) memory.keep(plan, counts);
  if (!as_text && !session.sink().has_errors()) report_stale_files(plan, session.sink());
  const ExitCode code = session.print_problems();
  if (code != fine && code != stale) return code;
  if (as_text) print_lines(change_list(plan));
  if (options.diff) print_lines(publish::unified_diff(plan));
  if (!options.quiet) print_message(summary(session, counts, plan, Tense::conditional));
  if (!plan.changes_anything()) return fine;
  print_message("the output is stale: 'refgen generate' brings it up to date\n");
  return stale;
}

}  // namespace refgen::cli
