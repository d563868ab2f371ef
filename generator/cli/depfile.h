#pragma once

#include <string>
#include <vector>

#include "generator/cli/session.h"
#include "generator/publish/output_plan.h"

namespace refgen::cli {

/// A rule in the syntax of make, which ninja reads too: the target, everything it is made from, and for each input a
/// rule of its own that does nothing, so that an input that is gone stops no build. Spaces, `#`, `$` and `:` are
/// escaped. Paths with other characters that mean something to make, such as `;`, are left out: no file name may become
/// a command.
std::string depfile_text(const std::string& target, const std::vector<std::string>& inputs);

/// Writes what a run has read to `path`, in one step: specs, samples, refgen.yaml, templates, and the folders they are
/// in, whose times change when a file is added. The target is the manifest, which is written anew, so that it is newer
/// than what was read even when nothing was to be updated. Failures are reported to the session.
void write_depfile(Session& session, const publish::OutputPlan& plan, const std::string& path);

}  // namespace refgen::cli
