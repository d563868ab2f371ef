#include "generator/cli/ratchet.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/baseline.h"
#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/limit_problem.h"
#include "generator/lint/parity.h"
#include "generator/publish/replace_file.h"

namespace refgen::cli {
namespace {

namespace codes = diagnostics::codes;
using diagnostics::Baseline;

std::optional<Baseline> read(Session& session) {
  const std::string& path = session.configuration().baseline;
  const base::Limits& limits = session.options().limits;
  auto text = session.files().read_file_up_to(path, limits.file_size);
  if (!text.ok()) {
    session.sink().report({&codes::configuration,
                           {},
                           fmt::format("cannot read the baseline '{}': {}", base::printable(path), text.error()),
                           "'refgen lint --update-baseline' writes one",
                           {}});
    return std::nullopt;
  }
  if (!text.value()) {
    session.sink().report(diagnostics::too_large_to_read(limits, "baseline", path));
    return std::nullopt;
  }
  const diagnostics::SourceId source = session.sources().add(path, std::move(*text.value()));
  Baseline baseline = diagnostics::read_baseline(session.sources(), source, session.sink());
  return session.sink().has_errors() && baseline.empty() ? std::nullopt : std::optional(std::move(baseline));
}

void report_gone(const diagnostics::AcceptedFinding& finding, diagnostics::Sink& sink) {
  const std::string times = finding.count == 1 ? "" : fmt::format(" ({} times)", finding.count);
  sink.report({&codes::gone_from_baseline,
               finding.span,
               fmt::format("'{}' no longer has this finding of '{}'{}", base::printable(finding.file),
                           base::printable(finding.rule), times),
               "'refgen lint --update-baseline' removes it",
               {}});
}

/// Whether it was written; when not, that is reported.
bool write_baseline(Session& session, const std::string& path, std::string_view text) {
  base::FileSystem& files = session.files();
  diagnostics::Sink& sink = session.sink();
  const std::string folder(base::parent_path(path));
  const pipeline::WriteLock lock = pipeline::lock_for_writing(files, folder, session.patience(), sink);
  if (!lock.granted) return false;
  const base::Result<base::Done> written = publish::write_named_file(files, path, text);
  if (!written.ok()) sink.report({&codes::write_failed, {}, written.error(), "", {}});
  return written.ok();
}

}  // namespace

std::size_t hold_against_baseline(Session& session, BaselineScope scope) {
  if (session.configuration().baseline.empty()) return 0;
  const auto in_scope = [scope](std::string_view rule) {
    return scope == BaselineScope::all_rules || lint::is_parity_rule(rule);
  };
  std::optional<Baseline> baseline = read(session);
  if (!baseline) return 0;
  std::erase_if(*baseline, [&](const auto& finding) { return !in_scope(finding.rule); });
  diagnostics::Sink& sink = session.sink();
  diagnostics::Comparison comparison =
      diagnostics::compare(sink.sorted(session.sources()), *baseline, session.sources(), session.configuration().specs);
  sink.replace(std::move(comparison.told));
  if (sink.policy().selection.empty()) {
    for (const diagnostics::AcceptedFinding& finding : comparison.gone) report_gone(finding, sink);
  }
  return comparison.fresh;
}

ExitCode update_baseline(Session& session) {
  const std::string& path = session.configuration().baseline;
  const std::vector<diagnostics::Diagnostic> findings = session.sink().sorted(session.sources());
  const bool broken = std::any_of(findings.begin(), findings.end(), [](const diagnostics::Diagnostic& finding) {
    return finding.severity == diagnostics::Severity::error && !diagnostics::can_be_accepted(finding);
  });
  if (broken) return session.print_problems();
  const Baseline baseline = diagnostics::make_baseline(findings, session.sources(), session.configuration().specs);
  session.sink().replace({});
  const bool written = write_baseline(session, path, diagnostics::to_json(baseline));
  if (written && !session.options().quiet) {
    std::size_t count = 0;
    for (const diagnostics::AcceptedFinding& finding : baseline) count += finding.count;
    print_message(fmt::format("wrote {}: {} {}\n", base::printable(path), count, count == 1 ? "finding" : "findings"));
  }
  return session.print_problems();
}

ExitCode with_new_findings(const Session& session, ExitCode code, std::size_t fresh) {
  if (fresh == 0) return code;
  print_message(fmt::format("{} {} not in {}\n", fresh, fresh == 1 ? "finding is" : "findings are",
                            base::printable(session.configuration().baseline)));
  return code == fine ? spec_errors : code;
}

}  // namespace refgen::cli
