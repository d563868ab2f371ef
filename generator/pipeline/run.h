#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/base/limits.h"
#include "generator/diagnostics/sink.h"
#include "generator/language_kit/backend.h"
#include "generator/pipeline/configuration.h"
#include "generator/publish/comparison.h"

namespace refgen::pipeline {

struct RunCache;

/// Which half of the output a run makes.
enum class Part { all, models, docs };

/// Called now and then on long runs with a stage (`reading`, `rendering`) and how far it is. May be empty.
using Progress = std::function<void(std::string_view stage, std::size_t done, std::size_t total)>;

/// What a run works on. References must outlive the calls.
struct Run {
  base::FileSystem& files;
  const Configuration& configuration;  ///< Flags already applied.
  const std::vector<const language_kit::Backend*>& backends;
  Part part = Part::all;
  std::vector<std::string> only_languages;  ///< A flag limits the run to these; files of other languages stay. Empty:
                                            ///< all configured ones, and what is no longer configured goes.
  diagnostics::Sources& sources;
  diagnostics::Sink& sink;
  Progress progress;
  /// What earlier runs over the same specs, configuration and sources have left; null: nothing, and nothing is kept.
  RunCache* cache = nullptr;
  /// What becomes of the contents of files that are to be written: a plan holds them, unless it need not be carried
  /// out or there is a staging folder, where they wait.
  publish::Comparison::Contents contents = publish::Comparison::Contents::kept;
  publish::Staging* staging = nullptr;
  base::Limits limits = {};
};

}  // namespace refgen::pipeline
