#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <tuple>

#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/cli/commands.h"
#include "generator/cli/plan_text.h"
#include "generator/cli/problems.h"
#include "generator/cli/session.h"
#include "generator/cli/watch_loop.h"
#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/print.h"
#include "generator/pipeline/write_output.h"

namespace refgen::cli {
namespace {

constexpr std::string_view configuration_name = "refgen.yaml";

constexpr std::string_view kept = "nothing was written, the output stays as it was";

/// More changed files than this are counted instead of named.
constexpr std::size_t most_names = 3;

/// A file of configuration as it was read; without one, both are empty.
struct ConfigurationFile {
  std::string path;
  std::string text;

  bool operator==(const ConfigurationFile&) const = default;
};

ConfigurationFile read_configuration_file(const Options& options, const base::FileSystem& files) {
  const std::string path = configuration_path(options, files);
  if (path.empty()) return {};
  const auto text = files.read_file_up_to(path, options.limits.file_size);
  return {path, text.ok() ? text.value().value_or("too large") : text.error()};
}

/// Every place where a refgen.yaml would be found: here and above.
std::vector<std::string> configuration_places() {
  std::error_code failed;
  std::vector<std::string> places;
  std::filesystem::path folder = std::filesystem::current_path(failed);
  for (; !folder.empty(); folder = folder.parent_path()) {
    places.push_back((folder / configuration_name).string());
    if (folder == folder.root_path()) break;
  }
  return places;
}

/// What a problem is, wherever its line has moved to.
using ProblemIdentity = std::tuple<const diagnostics::Code*, std::string, std::string>;

/// The runs of one `refgen watch`.
class Watch {
 public:
  explicit Watch(const Options& options) : options_(options), files_(base::disk_file_system()) { reload(); }

  [[nodiscard]] Session& session() { return *session_; }

  base::WatchList list() {
    if (read_configuration_file(options_, *files_) != configuration_) reload();
    base::WatchList list;
    list.trees = {session_->configuration().specs, session_->configuration().templates};
    list.files = options_.config ? std::vector<std::string>{*options_.config} : configuration_places();
    list.is_ignored = [this](const std::string& folder) {
      return files_->kind(base::join_path(folder, publish::manifest_name)) != base::FileKind::missing;
    };
    return list;
  }

  void run() {
    if (!session_->ready()) return refuse_configuration();
    if (!fresh_) session_->begin_again();
    const pipeline::WrittenOutput written = pipeline::write_output(
        session_->files(), session_->configuration().output, session_->sink(),
        [this](pipeline::InputCounts& counts, publish::Staging& staging) {
          return pipeline::make_plan(session_->run(&staging), counts);
        },
        session_->patience());
    const bool complete = !session_->sink().has_errors();
    tell(written.counts, written.plan, !written.planned ? kept : complete ? "" : "not everything could be written");
    fresh_ = false;
    first_ = false;
  }

 private:
  /// Begins anew, with nothing in memory: another configuration can change everything.
  void reload() {
    configuration_ = read_configuration_file(options_, *files_);
    session_ = std::make_unique<Session>(options_);
    known_problems_.clear();
    fresh_ = true;
  }

  void refuse_configuration() {
    if (!fresh_) return;
    session_->print_problems();
    print_message(fmt::format("{}: {}\n", base::printable(configuration_.path), kept));
    fresh_ = false;
  }

  /// `trouble` says what went wrong; empty when nothing did.
  void tell(const pipeline::InputCounts& counts, const publish::OutputPlan& plan, std::string_view trouble) {
    const std::string changes = changed_inputs();
    const bool has_news = print_new_problems();
    if (options_.quiet) return;
    if (first_ && trouble.empty()) {
      print_message(summary(*session_, counts, plan, Tense::past));
    } else if (!changes.empty() || has_news || plan.changes_anything()) {
      print_message(fmt::format("{}: {}; {}; {}\n", changes.empty() ? "the output" : changes,
                                trouble.empty() ? change_counts(plan) : std::string(trouble),
                                session_->problem_counts(), session_->elapsed()));
    }
    if (first_) print_message("watching for changes; Ctrl-C ends it\n");
  }

  /// The inputs that changed since the run before, for people; empty when none did.
  [[nodiscard]] std::string changed_inputs() const {
    if (fresh_) return first_ ? base::printable(session_->configuration().specs) : std::string(configuration_name);
    std::vector<std::string> paths;
    for (const std::string& path : session_->cache().reader.changes()) {
      paths.push_back(base::printable(base::join_path(session_->configuration().specs, path)));
    }
    if (session_->cache().renderer.templates_changed()) {
      paths.push_back(base::printable(session_->configuration().templates));
    }
    if (paths.size() > most_names) return fmt::format("{} files", paths.size());
    return fmt::format("{}", fmt::join(paths, ", "));
  }

  /// Errors are shown after every run, other problems when they are new; whether anything was shown.
  bool print_new_problems() {
    std::multiset<ProblemIdentity> before = std::exchange(known_problems_, {});
    const bool colored = use_color(options_.color, messages_on_terminal());
    bool printed = false;
    for (const diagnostics::Diagnostic& problem : session_->sink().sorted(session_->sources())) {
      const bool has_place = problem.span.source != diagnostics::no_source;
      ProblemIdentity identity{problem.code, has_place ? session_->sources()[problem.span.source].name() : "",
                               problem.message};
      const auto known = before.find(identity);
      const bool is_new = known == before.end();
      if (!is_new) before.erase(known);
      known_problems_.insert(std::move(identity));
      const bool is_note = problem.severity == diagnostics::Severity::note;
      if ((!is_new && problem.severity != diagnostics::Severity::error) || (is_note && options_.quiet)) continue;
      print_message(diagnostics::print_text(problem, session_->sources(), colored));
      printed = true;
    }
    return printed;
  }

  const Options& options_;
  std::unique_ptr<base::FileSystem> files_;
  ConfigurationFile configuration_;
  std::unique_ptr<Session> session_;
  std::multiset<ProblemIdentity> known_problems_;  ///< Of the run before.
  bool fresh_ = true;                              ///< The session has not run yet.
  bool first_ = true;                              ///< Nothing has run yet.
};

}  // namespace

ExitCode watch(const Options& options) {
  const auto watcher = base::disk_watcher();
  Watch watch(options);
  if (!watch.session().ready()) return watch.session().print_problems();
  base::Result<base::Done> ended =
      watcher.ok() ? watch_loop(*watcher.value(), {[&watch] { return watch.list(); }, [&watch] { watch.run(); }})
                   : base::Failure{watcher.error()};
  if (ended.ok()) return fine;
  diagnostics::Sink sink;
  sink.report(
      {&diagnostics::codes::cannot_read, {}, ended.error(), "the system's limits are in /proc/sys/fs/inotify", {}});
  return print_problems(sink, {}, problem_style(options));
}

}  // namespace refgen::cli
