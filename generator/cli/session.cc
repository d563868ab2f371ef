#include "generator/cli/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <thread>

#include "generator/base/path.h"
#include "generator/cli/problems.h"
#include "generator/cli/suggestion.h"
#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/print.h"
#include "generator/language_kit/registry.h"
#include "generator/pipeline/themes.h"
#include "generator/report/rule_totals.h"

namespace refgen::cli {
namespace {

/// The refgen.yaml of the working directory or above, named from here (`../refgen.yaml`) so that messages stay short.
/// Empty when there is none.
std::string find_configuration(const base::FileSystem& files) {
  std::error_code failed;
  const std::string here = std::filesystem::current_path(failed).string();
  if (failed) return "";
  const std::string path = pipeline::find_configuration(files, here);
  return path.empty() ? "" : base::relative_path(here.substr(1), std::string_view(path).substr(1));
}

std::vector<std::string_view> language_ids() {
  std::vector<std::string_view> ids;
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) ids.push_back(backend->id);
  return ids;
}

/// The path as messages name it.
std::string source_name(const std::string& path) {
  std::string plain = std::filesystem::path(path).lexically_normal().string();
  while (plain.size() > 1 && plain.ends_with('/')) plain.pop_back();
  return plain;
}

/// How long another run is waited for, and how often it is looked whether it has ended.
constexpr std::chrono::seconds longest_wait{10};
constexpr std::chrono::milliseconds wait_step{20};

/// Whether a folder is one that refgen generates into, so that it would read its own pages as specs the next time.
bool is_generated(const std::string& folder, const std::string& output) {
  namespace fs = std::filesystem;
  std::error_code failed;
  const fs::path path = fs::absolute(folder, failed).lexically_normal();
  const std::string below = path.lexically_relative(fs::absolute(output, failed).lexically_normal()).string();
  const std::string_view first = std::string_view(below).substr(0, below.find('/'));
  return first == "." || first == "docs" || first == "models";
}

/// What flags say about problems.
diagnostics::Policy policy_of(const Options& options) {
  diagnostics::Policy policy;
  policy.strict = options.strict;
  return policy;
}

bool contains(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A depfile lists everything that was read, so everything has to be read.
bool is_remembered(const Options& options) {
  return (options.command == "generate" || options.command == "check") && !options.depfile && !options.no_cache;
}

}  // namespace

std::string configuration_path(const Options& options, const base::FileSystem& files) {
  return options.config ? *options.config : find_configuration(files);
}

Session::Session(const Options& options)
    : options_(options),
      disk_(base::disk_file_system()),
      observed_(is_remembered(options) ? std::make_unique<base::ObservingFileSystem>(*disk_) : nullptr),
      sink_(policy_of(options), sources_),
      start_(std::chrono::steady_clock::now()) {
  cache_.runs_once = options.command != "watch";
  read_configuration();
  apply_flags();
  check_folders();
  set_policy();
  ready_ = !sink_.has_errors();
  configuration_problems_ = sink_;
}

void Session::begin_again() {
  sink_ = configuration_problems_;
  start_ = std::chrono::steady_clock::now();
}

void Session::read_configuration() {
  const std::string path = configuration_path(options_, files());
  if (path.empty()) return;
  configuration_ =
      pipeline::read_configuration(files(), path, language_kit::built_in_backends(), sources_, sink_, options_.limits);
}

void Session::apply_flags() {
  if (options_.specs) configuration_.specs = source_name(*options_.specs);
  if (options_.output) configuration_.output = *options_.output;
  if (options_.templates) configuration_.templates = *options_.templates;
  if (options_.baseline) configuration_.baseline = *options_.baseline;
  if (options_.theme) configuration_.theme = *options_.theme;
  if (options_.theme && !contains(pipeline::built_in_themes(), *options_.theme)) {
    report_usage(fmt::format("there is no theme '{}'", *options_.theme),
                 suggestion(*options_.theme, pipeline::built_in_themes()));
  }
  for (const std::string& language : options_.languages) {
    if (contains(language_ids(), language)) continue;
    report_usage(fmt::format("there is no language '{}'", language), suggestion(language, language_ids()));
  }
}

void Session::check_folders() {
  if (!is_generated(configuration_.specs, configuration_.output)) return;
  report_usage(fmt::format("what is generated in '{}' would lie among the specs in '{}'", configuration_.output,
                           configuration_.specs),
               "name another folder with --output or in refgen.yaml");
}

void Session::set_policy() {
  diagnostics::Policy& policy = sink_.policy();
  policy.levels = configuration_.rules;
  policy.overrides = configuration_.overrides;
  policy.spec_root = configuration_.specs;
}

void Session::select(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    if (files().kind(path) == base::FileKind::missing) {
      report_usage(fmt::format("there is no '{}'", path), "name specs or folders of specs");
    }
    sink_.policy().selection.push_back(source_name(path));
  }
}

void Session::report_usage(std::string message, std::string help) {
  sink_.report({&diagnostics::codes::usage, {}, std::move(message), std::move(help), {}});
  ready_ = false;
}

pipeline::Run Session::run(publish::Staging* staging) {
  return {files(),
          configuration_,
          language_kit::built_in_backends(),
          options_.part,
          options_.languages,
          sources_,
          sink_,
          [this](std::string_view stage, std::size_t done, std::size_t total) { show_progress(stage, done, total); },
          &cache_,
          options_.diff ? publish::Comparison::Contents::kept : publish::Comparison::Contents::dropped,
          staging,
          options_.limits};
}

pipeline::Wait Session::patience() const {
  return [steps = 0, quiet = options_.quiet]() mutable {
    if (steps == 0 && !quiet) print_message("waiting for another refgen that writes to the same folder\n");
    std::this_thread::sleep_for(wait_step);
    return ++steps < longest_wait / wait_step;
  };
}

void Session::show_progress(std::string_view stage, std::size_t done, std::size_t total) {
  const bool long_run = std::chrono::steady_clock::now() - start_ > std::chrono::seconds(1);
  if (!long_run || options_.quiet || !messages_on_terminal()) return;
  print_message(fmt::format("\r{}: {} of {} files\x1b[K", stage, done, total));
  progress_shown_ = true;
}

void Session::clear_progress() {
  if (progress_shown_) print_message("\r\x1b[K");
  progress_shown_ = false;
}

ExitCode Session::print_problems() {
  clear_progress();
  const ExitCode code = cli::print_problems(sink_, sources_, problem_style(options_));
  return ready_ || code == file_trouble ? code : wrong_use;
}

std::string Session::problem_counts() const {
  const std::string counts = diagnostics::count_text(sink_.sorted(sources_));
  return counts.empty() ? "no warnings" : counts;
}

std::string Session::rule_totals() const { return report::totals_table(report::rule_totals(sink_.sorted(sources_))); }

std::string Session::elapsed() const {
  const auto time = std::chrono::steady_clock::now() - start_;
  return fmt::format("{:.2f} s", std::chrono::duration<double>(time).count());
}

}  // namespace refgen::cli
