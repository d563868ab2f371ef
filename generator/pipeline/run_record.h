#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/base/observing_file_system.h"
#include "generator/diagnostics/sink.h"
#include "generator/pipeline/pipeline.h"

namespace refgen::pipeline {

/// A run that left its output fresh: all that it saw, and what it told. As long as somebody who looks again sees the
/// same, a run with the same options would do nothing and tell the same, so it need not be made.
struct RunRecord {
  std::string identity;  ///< Of program, options and working directory: nothing else decides what a run does.
  base::Sightings sightings;
  InputCounts counts;
  std::string root;                 ///< Of the output.
  std::vector<std::string> output;  ///< The files of the plan, below the root.
  std::string problems;             ///< As JSON, with the names of their sources.
};

/// The record of a run whose plan is carried out, or had nothing to change. Nothing when it would not be true: not all
/// that was seen is known, or a problem points into a text that is not a file as it was seen.
std::optional<RunRecord> make_record(std::string identity, const base::ObservingFileSystem& seen,
                                     const diagnostics::Sources& sources, const diagnostics::Sink& sink,
                                     const InputCounts& counts, const publish::OutputPlan& plan);

/// A text that read_record understands. It ends in a digest of itself, so that a record that was cut off or damaged is
/// none. Nothing when a path holds a line feed.
std::optional<std::string> record_text(const RunRecord& record);

/// Nothing when the text is no whole record.
std::optional<RunRecord> read_record(std::string_view text);

/// The plan of a record that still holds, in which every file stays the same; it has no manifests. Puts the problems of
/// the record into the sink and their texts into the sources. Nothing when a text cannot be read any more.
std::optional<publish::OutputPlan> replay(const RunRecord& record, const base::FileSystem& files,
                                          diagnostics::Sources& sources, diagnostics::Sink& sink);

}  // namespace refgen::pipeline
