#include <fmt/format.h>

#include "generator/cli/commands.h"
#include "generator/cli/depfile.h"
#include "generator/cli/plan_text.h"
#include "generator/cli/run_memory.h"
#include "generator/cli/session.h"
#include "generator/publish/output_plan.h"

namespace refgen::cli {

ExitCode generate(const Options& options) {
  Session session(options);
  if (!session.ready()) return session.print_problems();
  pipeline::InputCounts counts;
  RunMemory memory(session);
  const publish::OutputPlan plan = memory.plan(counts);
  const bool planned = !session.sink().has_errors();
  if (planned && !options.dry_run) publish::apply_plan(session.files(), plan, session.sink());
  if (!options.dry_run || !plan.changes_anything()) memory.keep(plan, counts);
  if (options.depfile && !options.dry_run && !session.sink().has_errors())
    write_depfile(session, plan, *options.depfile);
  const ExitCode code = session.print_problems();
  if (!planned) {
    print_message(fmt::format("nothing was written: {}\n", session.problem_counts()));
    return code;
  }
  if (code != fine) return code;
  if (options.dry_run && options.format == "text") print_lines(change_list(plan));
  if (!options.quiet) print_message(summary(session, counts, plan, options.dry_run ? Tense::conditional : Tense::past));
  return fine;
}

}  // namespace refgen::cli
