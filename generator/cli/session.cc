#include "generator/cli/session.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "generator/base/edit_distance.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/print.h"
#include "generator/language_kit/registry.h"
#include "generator/render/template_store.h"

namespace refgen::cli {
namespace {

namespace codes = diagnostics::codes;

/// A file above the working directory, named from here (`../refgen.yaml`), so that messages stay short.
std::string from_here(const std::string& path) {
  std::error_code ignored;
  const std::filesystem::path relative =
      std::filesystem::relative(path, std::filesystem::current_path(ignored), ignored);
  return relative.empty() ? path : relative.string();
}

/// The names below templates/docs.
std::set<std::string_view> themes() {
  std::set<std::string_view> names;
  constexpr std::string_view folder = "docs/";
  for (const render::BuiltInTemplate& built_in : render::built_in_templates()) {
    if (!built_in.name.starts_with(folder)) continue;
    const std::string_view rest = built_in.name.substr(folder.size());
    names.insert(rest.substr(0, rest.find('/')));
  }
  return names;
}

std::vector<std::string_view> language_ids() {
  std::vector<std::string_view> ids;
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) ids.push_back(backend->id);
  return ids;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string near = base::nearest(word, candidates);
  return near.empty() ? fmt::format("possible are {}", fmt::join(candidates, ", "))
                      : fmt::format("did you mean '{}'?", near);
}

bool is_file_trouble(const diagnostics::Code* code) {
  return code == &codes::cannot_read || code == &codes::write_failed || code == &codes::not_generated ||
         code == &codes::link_in_output || code == &codes::manifest_broken;
}

bool is_wrong_use(const diagnostics::Code* code) { return code == &codes::usage || code == &codes::configuration; }

/// The gravest exit code that the errors among the problems ask for.
ExitCode exit_code_of(const std::vector<diagnostics::Diagnostic>& problems) {
  ExitCode code = fine;
  for (const diagnostics::Diagnostic& problem : problems) {
    if (problem.severity != diagnostics::Severity::error) continue;
    if (is_file_trouble(problem.code)) return file_trouble;
    code = std::max(code, is_wrong_use(problem.code) ? wrong_use : spec_errors);
  }
  return code;
}

}  // namespace

bool use_color(ColorChoice choice, int stream) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused = no_color != nullptr && *no_color != '\0';
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return !refused && !dumb && isatty(stream) == 1;
}

Session::Session(const Options& options)
    : options_(options),
      files_(base::disk_file_system()),
      sink_(options.strict),
      start_(std::chrono::steady_clock::now()) {
  read_configuration();
  apply_flags();
  check_choices();
}

void Session::read_configuration() {
  std::string path = options_.config.value_or("");
  if (path.empty()) {
    std::error_code ignored;
    path = pipeline::find_configuration(*files_, std::filesystem::current_path(ignored).string());
    if (path.empty()) return;
    path = from_here(path);
  }
  configuration_ = pipeline::read_configuration(*files_, path, language_kit::built_in_backends(), sources_, sink_);
}

void Session::apply_flags() {
  if (options_.specs) configuration_.specs = *options_.specs;
  if (options_.output) configuration_.output = *options_.output;
  if (options_.theme) configuration_.theme = *options_.theme;
  if (options_.templates) configuration_.templates = *options_.templates;
}

void Session::check_choices() {
  const std::vector<std::string_view> ids = language_ids();
  for (const std::string& language : options_.languages) {
    if (std::find(ids.begin(), ids.end(), language) == ids.end()) {
      report_usage(fmt::format("there is no language '{}'", base::printable(language)), did_you_mean(language, ids));
    }
  }
  const std::set<std::string_view> known = themes();
  if (!known.contains(configuration_.theme)) {
    report_usage(fmt::format("there is no theme '{}'", base::printable(configuration_.theme)),
                 did_you_mean(configuration_.theme, {known.begin(), known.end()}));
  }
}

void Session::report_usage(std::string message, std::string help) {
  sink_.report({&codes::usage, {}, std::move(message), std::move(help), {}});
}

pipeline::Run Session::run() {
  return {*files_,
          configuration_,
          language_kit::built_in_backends(),
          options_.part,
          options_.languages,
          sources_,
          sink_,
          [this](std::string_view stage, std::size_t done, std::size_t total) { show_progress(stage, done, total); }};
}

void Session::show_progress(std::string_view stage, std::size_t done, std::size_t total) const {
  const bool long_run = std::chrono::steady_clock::now() - start_ > std::chrono::seconds(1);
  if (long_run && !options_.quiet && isatty(STDERR_FILENO) == 1) {
    fmt::print(stderr, "\r{} {} of {} files\x1b[K{}", stage, done, total, done == total ? "\r\x1b[K" : "");
  }
}

ExitCode Session::print_problems() {
  const std::vector<diagnostics::Diagnostic> problems = sink_.sorted(sources_);
  const bool color = use_color(options_.color, STDERR_FILENO);
  for (const diagnostics::Diagnostic& problem : problems) {
    if (options_.quiet && problem.severity == diagnostics::Severity::note) continue;
    fmt::print(stderr, "{}", diagnostics::print_text(problem, sources_, color));
  }
  return exit_code_of(problems);
}

std::string Session::problem_counts() const {
  const std::string counts = diagnostics::count_text(sink_.sorted(sources_));
  return counts.empty() ? "no warnings" : counts;
}

std::string Session::elapsed() const {
  const auto time = std::chrono::steady_clock::now() - start_;
  return fmt::format("{:.2f} s", std::chrono::duration<double>(time).count());
}

}  // namespace refgen::cli
