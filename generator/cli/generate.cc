#include <fmt/format.h>

#include "generator/cli/commands.h"
#include "generator/cli/depfile.h"
#include "generator/cli/plan_text.h"
#include "generator/cli/run_memory.h"
#include "generator/cli/session.h"
#include "generator/pipeline/write_output.h"
#include "generator/publish/output_plan.h"

namespace refgen::cli {
namespace {

ExitCode tell_nothing_was_written(Session& session) {
  const ExitCode code = session.print_problems();
  print_message(fmt::format("nothing was written: {}\n", session.problem_counts()));
  return code;
}

ExitCode dry_run(Session& session) {
  pipeline::InputCounts counts;
  RunMemory memory(session);
  const publish::OutputPlan plan = memory.plan(counts);
  if (session.sink().has_errors()) return tell_nothing_was_written(session);
  if (!plan.changes_anything()) memory.keep(plan, counts);
  session.print_problems();
  if (session.options().format == "text") print_lines(change_list(plan));
  if (!session.options().quiet) print_message(summary(session, counts, plan, Tense::conditional));
  return fine;
}

ExitCode write(Session& session) {
  const Options& options = session.options();
  RunMemory memory(session);
  const pipeline::WrittenOutput written = pipeline::write_output(
      session.files(), session.configuration().output, session.sink(),
      [&memory](pipeline::InputCounts& counts, publish::Staging& staging) { return memory.plan(counts, &staging); },
      session.patience());
  if (!written.planned) return tell_nothing_was_written(session);
  memory.keep(written.plan, written.counts);
  if (options.depfile && !session.sink().has_errors()) write_depfile(session, written.plan, *options.depfile);
  const ExitCode code = session.print_problems();
  if (code != fine) return code;
  if (!options.quiet) print_message(summary(session, written.counts, written.plan, Tense::past));
  return fine;
}

}  // namespace

ExitCode generate(const Options& options) {
  Session session(options);
  if (!session.ready()) return session.print_problems();
  return options.dry_run ? dry_run(session) : write(session);
}

}  // namespace refgen::cli
