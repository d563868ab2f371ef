#pragma once

#include <string>
#include <vector>

#include "generator/diagnostics/sink.h"

namespace refgen::diagnostics {

/// Findings that are put up with: of one rule, in one file, with one message. Positions are not part of it, so that a
/// baseline stays true when lines move.
struct AcceptedFinding {
  std::string file;  ///< Relative to the spec root.
  std::string rule;
  std::string message;
  std::size_t count = 1;
  Span span = {};  ///< Of the message in the baseline file.

  bool operator==(const AcceptedFinding&) const = default;
};

/// Accepted findings, sorted by file, rule and message.
using Baseline = std::vector<AcceptedFinding>;

/// What findings are compared with a baseline: those of rules that have a place. Other problems cannot be accepted.
bool can_be_accepted(const Diagnostic& finding);

/// The baseline that accepts these findings. `spec_root` is what their source names begin with.
Baseline make_baseline(const std::vector<Diagnostic>& findings, const Sources& sources, std::string_view spec_root);

/// As JSON with a line for each finding: a change of one finding is a change of one line.
std::string to_json(const Baseline& baseline);

/// Reads what to_json wrote. What is no such JSON is reported (`configuration`) at its place.
Baseline read_baseline(const Sources& sources, SourceId source, Sink& sink);

/// Findings against a baseline.
struct Comparison {
  std::vector<Diagnostic> told;  ///< What the baseline does not accept. Of more findings than accepted, the last ones.
  std::size_t fresh = 0;         ///< How many of those told could have been accepted.
  Baseline gone;                 ///< What was accepted and is no longer found, with how often.
};

Comparison compare(const std::vector<Diagnostic>& findings, const Baseline& baseline, const Sources& sources,
                   std::string_view spec_root);

}  // namespace refgen::diagnostics
