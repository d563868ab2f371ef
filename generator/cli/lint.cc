#include <fmt/format.h>

#include "generator/cli/commands.h"
#include "generator/cli/plan_text.h"
#include "generator/cli/session.h"

namespace refgen::cli {

ExitCode lint(const Options& options) {
  Session session(options);
  session.select(options.arguments);
  if (!session.ready()) return session.print_problems();
  pipeline::InputCounts counts;
  pipeline::lint(session.run(), counts);
  const ExitCode code = session.print_problems();
  if (options.quiet) return code;
  if (options.format == "text") print_message(session.rule_totals());
  print_message(fmt::format("{}; {}; {}\n", input_summary(counts), session.problem_counts(), session.elapsed()));
  return code;
}

}  // namespace refgen::cli
