#pragma once

#include <string>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/diagnostics/sink.h"
#include "generator/publish/comparison.h"
#include "generator/publish/manifest.h"
#include "generator/publish/output_memory.h"
#include "generator/render/generated_file.h"

namespace refgen::publish {

enum class Action { create, update, remove, same };

/// What will happen to one path, and why.
struct PlannedFile {
  std::string path;  ///< Below the output root.
  Action action = Action::same;
  std::string reason;       ///< For people: `new`, `content differs`, `edited since it was generated`,
                            ///< `no longer generated`; empty for same.
  std::string before;       ///< Content on disk; empty for create and same, and when contents were not kept.
  std::string content;      ///< Content to be; the same.
  std::string staged = {};  ///< Where the content waits, below the root, when it was staged; else empty.
};

/// Everything that a run will do to an output folder. The one list that write, check and dry run act on.
struct OutputPlan {
  std::string root;
  std::vector<PlannedFile> files;  ///< Sorted by path; the manifest itself is the last. It is missing when there is
                                   ///< none and nothing to list in it.
  std::vector<ManifestFile> manifest_before;  ///< As it is; empty when there is none.
  std::vector<ManifestFile> manifest;         ///< As it will be.

  [[nodiscard]] std::size_t count(Action action) const;
  [[nodiscard]] bool changes_anything() const;
};

/// Compares what shall be with what is. `scope` holds the path prefixes that this run generates (`models/js/`): files
/// of the manifest outside stay as they are. Reports (as errors) a broken manifest, a file that refgen did not write
/// standing where one shall be, and links on the way to a file; (as a warning) a file that is no longer generated but
/// was edited by hand: it is kept, and forgotten. After an error the plan is of no use.
OutputPlan plan_output(const base::FileSystem& files, const std::string& root,
                       const std::vector<render::GeneratedFile>& generated, const std::vector<std::string>& scope,
                       diagnostics::Sink& sink);
/// The same for files that were compared already. The memory is of the same root and is brought up to date.
OutputPlan plan_output(const base::FileSystem& files, const std::string& root, Comparison& generated,
                       const std::vector<std::string>& scope, diagnostics::Sink& sink, OutputMemory& memory);

/// Carries the plan out: deletions and folders that became empty, then folders and files (each moved from where it
/// waits, or written under a temporary name and renamed), the manifest last. When files are created or updated, a
/// manifest with both their old and their new contents is written first, so that a run that was cut off leaves no file
/// behind that the next one does not know. Stops at the first failure, which is reported; the next run repairs what is
/// left, even when there is nothing to change. Precondition: planning reported no error.
void apply_plan(base::FileSystem& files, const OutputPlan& plan, diagnostics::Sink& sink);

/// Writes the manifest of a plan that was carried out once more, so that it is newer than everything that was read: for
/// build tools, which look at times only.
void renew_manifest(base::FileSystem& files, const OutputPlan& plan, diagnostics::Sink& sink);

/// The plan as a unified diff, three lines of context, `a/` and `b/` before the paths. `patch -p1` in the output root
/// would carry it out, unless a line holds what a terminal would obey or nobody sees: that is shown as an escape.
std::string unified_diff(const OutputPlan& plan);

}  // namespace refgen::publish
