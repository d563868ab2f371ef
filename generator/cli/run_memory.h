#pragma once

#include <optional>
#include <string>

#include "generator/base/observing_file_system.h"
#include "generator/cli/session.h"
#include "generator/pipeline/run_record.h"

namespace refgen::cli {

/// What `generate` and `check` know of the last run with these options in this folder: when nothing that it saw has
/// changed, there is nothing to do, and no spec is read. Kept in the cache folder; trouble there only costs time.
class RunMemory {
 public:
  /// Keeps nothing for sessions that do not observe what they see.
  explicit RunMemory(Session& session);

  /// The plan of the last run, in which all files stay the same, with its problems put into the session; when something
  /// has changed since, a plan made anew.
  publish::OutputPlan plan(pipeline::InputCounts& counts, publish::Staging* staging = nullptr);
  /// To be called when the output is what the plan wants.
  void keep(const publish::OutputPlan& plan, const pipeline::InputCounts& counts);

 private:
  std::optional<publish::OutputPlan> recall(pipeline::InputCounts& counts);
  void write(const pipeline::RunRecord& record);

  Session& session_;
  std::string identity_;
  std::string path_;  ///< Of the record; empty: nothing is kept.
  bool recalled_ = false;
};

}  // namespace refgen::cli
