#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "generator/base/file_system.h"
#include "generator/cli/options.h"
#include "generator/diagnostics/diagnostic.h"
#include "generator/pipeline/pipeline.h"

namespace refgen::cli {

/// What the documentation calls exit codes.
enum ExitCode { fine = 0, spec_errors = 1, wrong_use = 2, stale = 3, file_trouble = 4, internal_error = 70 };

/// What every command that works on specs needs: the configuration with the flags over it, and where problems go.
class Session {
 public:
  /// Finds and reads refgen.yaml and puts the flags over it. Problems are in the sink.
  explicit Session(const Options& options);

  [[nodiscard]] pipeline::Run run();
  [[nodiscard]] base::FileSystem& files() { return *files_; }
  [[nodiscard]] diagnostics::Sink& sink() { return sink_; }
  [[nodiscard]] const pipeline::Configuration& configuration() const { return configuration_; }
  [[nodiscard]] const Options& options() const { return options_; }

  /// Prints all problems to standard error, once, and returns the exit code they ask for.
  ExitCode print_problems();
  /// `1 warning, 2 notes`, or `no warnings`.
  [[nodiscard]] std::string problem_counts() const;
  /// Since the session began.
  [[nodiscard]] std::string elapsed() const;

 private:
  void read_configuration();
  void apply_flags();
  void check_choices();
  void report_usage(std::string message, std::string help);
  void show_progress(std::string_view stage, std::size_t done, std::size_t total) const;

  const Options& options_;
  std::unique_ptr<base::FileSystem> files_;
  pipeline::Configuration configuration_;
  diagnostics::Sources sources_;
  diagnostics::Sink sink_;
  std::chrono::steady_clock::time_point start_;
};

/// Whether text on that stream (1 or 2) shall be coloured.
bool use_color(ColorChoice choice, int stream);

}  // namespace refgen::cli
