#pragma once

#include <string>
#include <string_view>

#include "generator/cli/session.h"
#include "generator/publish/output_plan.h"

namespace refgen::cli {

/// Whether a plan was carried out.
enum class Tense { past, conditional };

/// What happens to a file: `create`, `update`, `delete` or `keep`.
std::string_view verb(publish::Action action);

/// A line for every file that a plan changes: `update docs/js/user.mdx (content differs)`.
std::string change_list(const publish::OutputPlan& plan);

/// What was read: `1 spec, 6 entries`.
std::string input_summary(const pipeline::InputCounts& counts);

/// What a plan did to the files: `1 file created, 2 updated, 0 deleted`.
std::string change_counts(const publish::OutputPlan& plan);

/// The line that ends a run: what was read, what happened to the files, problems, time.
std::string summary(const Session& session, const pipeline::InputCounts& counts, const publish::OutputPlan& plan,
                    Tense tense);

}  // namespace refgen::cli
