#include "generator/pipeline/fix.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "generator/base/counted.h"
#include "generator/base/path.h"
#include "generator/cli/commands.h"
#include "generator/cli/session.h"
#include "generator/cli/suggestion.h"
#include "generator/publish/output_plan.h"

namespace refgen::cli {
namespace {

using Codes = std::vector<const diagnostics::Code*>;

void append_slugs(const Codes& codes, std::vector<std::string_view>& slugs) {
  for (const diagnostics::Code* code : codes) slugs.push_back(code->slug);
}

/// The rules to mend. Reports those that no mend exists for.
std::vector<std::string_view> chosen_rules(const Options& options, Session& session) {
  std::vector<std::string_view> known;
  append_slugs(pipeline::safe_mends(), known);
  std::vector<std::string_view> chosen = known;
  append_slugs(pipeline::stub_mends(), known);
  if (!options.rules.empty()) chosen = {options.rules.begin(), options.rules.end()};
  if (options.stubs) append_slugs(pipeline::stub_mends(), chosen);
  for (const std::string_view rule : chosen) {
    if (std::find(known.begin(), known.end(), rule) != known.end()) continue;
    session.report_usage(fmt::format("there is no mend for the rule '{}'", rule), suggestion(rule, known));
  }
  return chosen;
}

/// The mends as a plan of files, for the diff. Paths count from the working directory, where it can be applied.
publish::OutputPlan as_output(const std::string& specs, const pipeline::FixPlan& plan) {
  publish::OutputPlan output;
  for (const pipeline::MendedSpec& spec : plan.specs) {
    output.files.push_back(
        {base::join_path(specs, spec.path), publish::Action::update, "mended", spec.before, spec.after});
  }
  return output;
}

std::string mend_summary(const Session& session, const pipeline::FixPlan& plan, bool dry_run) {
  const std::size_t mends = std::accumulate(plan.mends.begin(), plan.mends.end(), std::size_t{0},
                                            [](std::size_t sum, const auto& rule) { return sum + rule.second; });
  return fmt::format("{}{} in {}; {} {}; {}\n", base::counted(mends, "mend", "mends"), dry_run ? " to make" : "",
                     base::counted(plan.specs.size(), "file", "files"),
                     base::counted(plan.remaining, "finding", "findings"), plan.remaining == 1 ? "remains" : "remain",
                     session.elapsed());
}

}  // namespace

ExitCode fix(const Options& options) {
  Session session(options);
  session.select(options.arguments);
  const std::vector<std::string_view> rules = chosen_rules(options, session);
  if (!session.ready()) return session.print_problems();
  pipeline::InputCounts counts;
  const pipeline::Run run = session.run();
  pipeline::WriteLock lock;
  if (!options.dry_run) {
    lock = pipeline::lock_for_writing(run.files, run.configuration.specs, session.patience(), run.sink);
    if (!lock.granted) return session.print_problems();
  }
  const pipeline::FixPlan plan = pipeline::plan_fix(run, rules, counts);
  if (!options.dry_run) pipeline::apply_fix(session.files(), run.configuration.specs, plan, session.sink());
  const ExitCode code = session.print_problems();
  if (!plan.complete) {
    print_message(fmt::format("nothing was mended: {}\n", session.problem_counts()));
    return code;
  }
  if (code == file_trouble) return code;
  if (options.dry_run) print_lines(publish::unified_diff(as_output(run.configuration.specs, plan)));
  if (!options.quiet) print_message(mend_summary(session, plan, options.dry_run));
  return code;
}

}  // namespace refgen::cli
