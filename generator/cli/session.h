#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "generator/base/observing_file_system.h"
#include "generator/cli/exit_code.h"
#include "generator/cli/options.h"
#include "generator/diagnostics/sink.h"
#include "generator/pipeline/pipeline.h"
#include "generator/pipeline/run_cache.h"
#include "generator/pipeline/write_output.h"

namespace refgen::cli {

/// The refgen.yaml that a run reads: the one of the flag, or the nearest here or above. Empty when there is none.
std::string configuration_path(const Options& options, const base::FileSystem& files);

/// What every command that works on specs needs: the configuration with the flags over it, and where problems go.
class Session {
 public:
  /// Finds and reads refgen.yaml and puts the flags over it. `options` must outlive the session.
  explicit Session(const Options& options);

  /// Whether configuration and flags are right. When not, there is nothing to do but print_problems.
  [[nodiscard]] bool ready() const { return ready_; }
  /// Limits what is told to problems in these files and folders; the whole tree is read all the same. A path that
  /// does not exist is a wrong use.
  void select(const std::vector<std::string>& paths);
  /// What is to be written waits in the staging folder, when there is one.
  [[nodiscard]] pipeline::Run run(publish::Staging* staging = nullptr);
  /// Waits for another refgen that writes to the same folder, says so once, and gives up after ten seconds.
  [[nodiscard]] pipeline::Wait patience() const;
  /// Begins another run with the same configuration: what earlier ones reported is forgotten, what they read is not.
  void begin_again();
  /// Where the run reads and writes.
  [[nodiscard]] base::FileSystem& files() { return observed_ ? *observed_ : *disk_; }
  /// The same, without anybody looking on.
  [[nodiscard]] base::FileSystem& disk() { return *disk_; }
  /// All that the session has seen; null for commands whose runs are not remembered.
  [[nodiscard]] const base::ObservingFileSystem* observed() const { return observed_.get(); }
  [[nodiscard]] diagnostics::Sink& sink() { return sink_; }
  [[nodiscard]] diagnostics::Sources& sources() { return sources_; }
  /// With the flags over it.
  [[nodiscard]] const pipeline::Configuration& configuration() const { return configuration_; }
  [[nodiscard]] const Options& options() const { return options_; }
  [[nodiscard]] const diagnostics::Sources& sources() const { return sources_; }
  [[nodiscard]] const pipeline::RunCache& cache() const { return cache_; }

  /// Reports a wrong use of the command line: the session is no longer ready.
  void report_usage(std::string message, std::string help);
  /// Tells all problems, once, in the style that the options ask for, and returns the exit code they ask for.
  ExitCode print_problems();
  /// `1 error, 2 warnings`, or `no warnings`.
  [[nodiscard]] std::string problem_counts() const;
  /// A line for each rule that was broken, the most frequent first.
  [[nodiscard]] std::string rule_totals() const;
  /// Since the session began: `0.12 s`.
  [[nodiscard]] std::string elapsed() const;

 private:
  void read_configuration();
  void apply_flags();
  void check_folders();
  void set_policy();
  void show_progress(std::string_view stage, std::size_t done, std::size_t total);
  void clear_progress();

  const Options& options_;
  std::unique_ptr<base::FileSystem> disk_;
  std::unique_ptr<base::ObservingFileSystem> observed_;
  pipeline::Configuration configuration_;
  diagnostics::Sources sources_;
  diagnostics::Sink sink_;
  diagnostics::Sink configuration_problems_;
  pipeline::RunCache cache_;
  std::chrono::steady_clock::time_point start_;
  bool ready_ = false;
  bool progress_shown_ = false;
};

}  // namespace refgen::cli
