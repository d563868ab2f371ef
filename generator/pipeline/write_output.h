#pragma once

#include <functional>
#include <memory>
#include <string>

#include "generator/base/file_system.h"
#include "generator/diagnostics/sink.h"
#include "generator/pipeline/pipeline.h"
#include "generator/publish/output_plan.h"
#include "generator/publish/staging.h"

namespace refgen::pipeline {

/// Waits a moment for whoever has a folder, and returns false when that has gone on for long enough.
using Wait = std::function<bool()>;

/// The right to write to a folder, which one run at a time has.
struct WriteLock {
  bool granted = false;
  /// Null where there was nothing to lock: no such folder, or a file system without locks.
  std::unique_ptr<base::DirectoryLock> lock;
};

/// Locks a folder, as soon as nobody else has it. Not granted, and reported, when waiting for that is given up.
WriteLock lock_for_writing(base::FileSystem& files, const std::string& folder, const Wait& wait,
                           diagnostics::Sink& sink);

/// Makes a plan, with a staging folder for what it writes.
using Planner = std::function<publish::OutputPlan(InputCounts& counts, publish::Staging& staging)>;

/// What came of a run.
struct WrittenOutput {
  std::unique_ptr<publish::Staging> staging;  ///< As long as this is there, no other run writes to the folder.
  publish::OutputPlan plan;
  InputCounts counts;
  bool planned = false;  ///< Whether writing was begun: there were no errors before.
};

/// Makes a plan for an output folder and carries it out. The folder is locked all the while, so that what the plan
/// started from is what is changed. `files`, `root` and `sink` are those of the planner and must outlive the result.
WrittenOutput write_output(base::FileSystem& files, const std::string& root, diagnostics::Sink& sink,
                           const Planner& planner, const Wait& wait);

}  // namespace refgen::pipeline
