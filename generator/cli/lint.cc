#include <fmt/format.h>

#include "generator/cli/commands.h"
#include "generator/cli/session.h"

namespace refgen::cli {

ExitCode lint(const Options& options) {
  Session session(options);
  session.select(options.arguments);
  if (!session.ready()) return session.print_problems();
  pipeline::InputCounts counts;
  pipeline::lint(session.run(), counts);
  const ExitCode code = session.print_problems();
  if (!options.quiet) {
    print_message(fmt::format("{} specs, {} entries; {}; {}\n", counts.specs, counts.entries, session.problem_counts(),
                              session.elapsed()));
  }
  return code;
}

}  // namespace refgen::cli
