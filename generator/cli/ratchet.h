#pragma once

#include "generator/cli/session.h"

namespace refgen::cli {

/// Which findings a command holds against the baseline.
enum class BaselineScope { all_rules, parity };

/// Takes out of the session's sink what the baseline accepts, and reports (`gone-from-baseline`) what it accepts in
/// vain, unless only some of the paths are told. Returns how many findings are new. Without a baseline all findings
/// stay, and none is new. A baseline that cannot be read is an error.
std::size_t hold_against_baseline(Session& session, BaselineScope scope);

/// Writes the session's findings as the new baseline and says so. A file of ours is replaced in one step; nothing is
/// written through a link, nor when the specs have errors that no baseline can accept.
ExitCode update_baseline(Session& session);

/// The exit code of a run with that many new findings; says how many there are, as notes may not be shown.
ExitCode with_new_findings(const Session& session, ExitCode code, std::size_t fresh);

}  // namespace refgen::cli
