#include "generator/pipeline/fix.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "generator/base/overlay_file_system.h"
#include "generator/base/path.h"
#include "generator/diagnostics/codes.h"
#include "generator/fix/mend_text.h"
#include "generator/publish/replace_file.h"

namespace refgen::pipeline {
namespace {

namespace codes = diagnostics::codes;
using diagnostics::Diagnostic;

/// Mends that stand in each other's way need a round each; more than this would be a fault.
constexpr int most_rounds = 10;

/// What tells problems apart from one round to the next, in which places move.
using ProblemName = std::tuple<std::string, std::string_view, std::string>;

ProblemName name_of(const Diagnostic& problem, const diagnostics::Sources& sources) {
  return {sources[problem.span.source].name(), problem.code->slug, problem.message};
}

/// Nothing can be said about specs that were not read, and about references to what they may declare.
bool something_is_unread(const diagnostics::Sink& sink, const diagnostics::Sources& sources) {
  const std::vector<Diagnostic> problems = sink.sorted(sources);
  return std::any_of(problems.begin(), problems.end(), [](const Diagnostic& problem) {
    return problem.severity == diagnostics::Severity::error && !diagnostics::is_rule(*problem.code);
  });
}

/// The rounds of linting and mending.
class Fixer {
 public:
  Fixer(const Run& run, const std::vector<std::string_view>& rules)
      : run_(run), rules_(rules), policy_(run.sink.policy()), files_(run.files) {}

  FixPlan run(InputCounts& counts) {
    int rounds = 0;
    while (rounds < most_rounds && mend_once()) ++rounds;
    lint(run_with(run_.sources, run_.sink), counts);
    FixPlan plan;
    plan.remaining = count_in_specs();
    report_refused();
    for (auto& [path, spec] : specs_) plan.specs.push_back(std::move(spec));
    plan.mends = std::move(mends_);
    plan.complete = !something_is_unread(run_.sink, run_.sources);
    return plan;
  }

 private:
  [[nodiscard]] Run run_with(diagnostics::Sources& sources, diagnostics::Sink& sink) {
    Run run{files_, run_.configuration, run_.backends, run_.part, run_.only_languages, sources, sink, run_.progress};
    run.limits = run_.limits;
    return run;
  }

  [[nodiscard]] bool is_wanted(const Diagnostic& problem) const {
    return !problem.edits.empty() && std::find(rules_.begin(), rules_.end(), problem.code->slug) != rules_.end();
  }

  /// Whether anything was mended.
  bool mend_once() {
    diagnostics::Sources sources;
    diagnostics::Sink sink(policy_, sources);
    InputCounts counts;
    lint(run_with(sources, sink), counts);
    if (something_is_unread(sink, sources)) return false;
    std::map<diagnostics::SourceId, std::vector<const Diagnostic*>> by_source;
    const std::vector<Diagnostic> problems = sink.sorted(sources);
    for (const Diagnostic& problem : problems) {
      if (is_wanted(problem) && !refused_.contains(name_of(problem, sources))) {
        by_source[problem.edits.front().span.source].push_back(&problem);
      }
    }
    bool changed = false;
    for (const auto& [source, wanted] : by_source) changed = mend_source(sources, source, wanted) || changed;
    return changed;
  }

  bool mend_source(const diagnostics::Sources& sources, diagnostics::SourceId source,
                   const std::vector<const Diagnostic*>& problems) {
    const std::string_view before = sources[source].text();
    fix::MendedText mended = fix::mend_text(before, problems);
    for (fix::Refusal& refusal : mended.refused) {
      refused_.emplace(name_of(*problems[refusal.problem], sources), std::move(refusal.reason));
    }
    if (mended.mended.empty()) return false;
    for (const std::size_t index : mended.mended) ++mends_[std::string(problems[index]->code->slug)];
    const std::string& name = sources[source].name();
    const std::string path = below_root(name);
    specs_.try_emplace(path, MendedSpec{path, std::string(before), ""}).first->second.after = mended.text;
    files_.set_content(name, std::move(mended.text));
    return true;
  }

  /// The path below the spec root of a source, which is named by both.
  [[nodiscard]] std::string below_root(const std::string& name) const {
    const std::size_t root = base::join_path(run_.configuration.specs, "-").size() - 1;
    return name.substr(root);
  }

  [[nodiscard]] std::size_t count_in_specs() const {
    const std::vector<Diagnostic> problems = run_.sink.sorted(run_.sources);
    return static_cast<std::size_t>(std::count_if(problems.begin(), problems.end(), [](const Diagnostic& problem) {
      return problem.span.source != diagnostics::no_source;
    }));
  }

  void report_refused() {
    for (const Diagnostic& problem : run_.sink.sorted(run_.sources)) {
      if (!is_wanted(problem)) continue;
      const auto refused = refused_.find(name_of(problem, run_.sources));
      if (refused == refused_.end()) continue;
      run_.sink.report({&codes::not_mended,
                        problem.span,
                        fmt::format("'{}' is not mended here: {}", problem.code->slug, refused->second),
                        problem.help,
                        {}});
    }
  }

  const Run& run_;
  const std::vector<std::string_view>& rules_;
  const diagnostics::Policy policy_;  ///< As configured; every round begins with it anew.
  base::OverlayFileSystem files_;
  std::map<std::string, MendedSpec> specs_;
  std::map<std::string, std::size_t, std::less<>> mends_;
  std::map<ProblemName, std::string> refused_;
};

}  // namespace

const std::vector<const diagnostics::Code*>& safe_mends() {
  static const std::vector<const diagnostics::Code*> rules = {
      &codes::foreign_type,    &codes::trailing_space_in_type,
      &codes::unknown_key,     &codes::unknown_code_block_reference,
      &codes::unresolved_item, &codes::unresolved_description,
      &codes::wrong_section};
  return rules;
}

const std::vector<const diagnostics::Code*>& stub_mends() {
  static const std::vector<const diagnostics::Code*> rules = {&codes::parity_missing};
  return rules;
}

FixPlan plan_fix(const Run& run, const std::vector<std::string_view>& rules, InputCounts& counts) {
  return Fixer(run, rules).run(counts);
}

void apply_fix(base::FileSystem& files, const std::string& root, const FixPlan& plan, diagnostics::Sink& sink) {
  for (const MendedSpec& spec : plan.specs) {
    const base::Result<base::Done> written = publish::rewrite_file(files, root, spec.path, spec.before, spec.after);
    if (!written.ok()) sink.report({&codes::write_failed, {}, written.error(), "", {}});
  }
}

}  // namespace refgen::pipeline
