#pragma once

#include <string>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/diagnostics/diagnostic.h"
#include "generator/publish/manifest.h"
#include "generator/render/generated_file.h"

namespace refgen::publish {

enum class Action { create, update, remove, same };

/// What will happen to one path, and why.
struct PlannedFile {
  std::string path;
  Action action = Action::same;
  std::string
      reason;  ///< For people: `new`, `content differs`, `edited since it was generated`, `no longer generated`.
  std::string before;   ///< Content on disk; empty for create.
  std::string content;  ///< Content to be; empty for remove.
};

/// Everything that a run will do to an output folder. The one list that write, check and dry run act on.
struct OutputPlan {
  std::string root;
  std::vector<PlannedFile> files;      ///< Sorted by path; the manifest itself is the last.
  std::vector<ManifestFile> manifest;  ///< As it will be.

  [[nodiscard]] std::size_t count(Action action) const;
  [[nodiscard]] bool changes_anything() const;
};

/// Compares what shall be with what is. `scope` holds the path prefixes that this run generates (`models/js/`): files
/// of the manifest outside stay as they are. Reports (as errors) a broken manifest, a file that refgen did not write
/// standing where one shall be, and links on the way to a file; (as a warning) a file that is no longer generated but
/// was edited by hand: it is kept, and forgotten.
OutputPlan plan_output(const base::FileSystem& files, const std::string& root,
                       const std::vector<render::GeneratedFile>& generated, const std::vector<std::string>& scope,
                       diagnostics::Sink& sink);

/// Carries the plan out: folders, files (each through a temporary name and a rename), deletions, folders that became
/// empty, the manifest last. Stops at the first failure, which is reported; the next run repairs what is left.
void apply_plan(base::FileSystem& files, const OutputPlan& plan, diagnostics::Sink& sink);

/// The plan as a unified diff, three lines of context, `a/` and `b/` before the paths.
std::string unified_diff(const OutputPlan& plan);

}  // namespace refgen::publish
