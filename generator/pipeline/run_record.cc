#include "generator/pipeline/run_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "generator/base/hash.h"
#include "generator/base/path.h"
#include "generator/diagnostics/codes.h"

namespace refgen::pipeline {
namespace {

using base::FileKind;
using base::Sighting;
using diagnostics::Diagnostic;
using diagnostics::Span;
using nlohmann::json;

/// Goes up when the form of the text changes.
constexpr std::string_view first_line = "refgen run record 1";
constexpr std::string_view kind_letters = "-fdlo";  // in the order of FileKind
constexpr std::string_view not_seen = ".";
constexpr std::size_t digest_length = 64;

/// The names of sources that problems point into; an unknown one makes the list false.
class SourceNames {
 public:
  SourceNames(const diagnostics::Sources& sources, const base::Sightings& sightings)
      : sources_(sources), sightings_(sightings) {}

  json of(const Span& span) {
    if (span.source == diagnostics::no_source) return nullptr;
    const diagnostics::Source& source = sources_[span.source];
    const auto [known, is_new] = known_.try_emplace(span.source, false);
    if (is_new) {
      const auto seen = sightings_.find(source.name());
      known->second = seen != sightings_.end() && seen->second.content == base::sha256_hex(source.text());
    }
    all_known_ = all_known_ && known->second;
    return {source.name(), span.begin, span.end};
  }

  [[nodiscard]] bool all_known() const { return all_known_; }

 private:
  const diagnostics::Sources& sources_;
  const base::Sightings& sightings_;
  std::map<diagnostics::SourceId, bool> known_;
  bool all_known_ = true;
};

json problem_json(const Diagnostic& problem, SourceNames& names) {
  json notes = json::array();
  for (const diagnostics::Note& note : problem.notes) notes.push_back({note.message, names.of(note.span)});
  json edits = json::array();
  for (const diagnostics::Edit& edit : problem.edits) edits.push_back({edit.replacement, names.of(edit.span)});
  return {problem.code->slug,     static_cast<int>(problem.severity),
          names.of(problem.span), problem.message,
          problem.help,           std::move(notes),
          std::move(edits),       problem.file};
}

/// Reads the sources that problems name, each once.
class SourceTexts {
 public:
  SourceTexts(const base::FileSystem& files, diagnostics::Sources& sources) : files_(files), sources_(sources) {}

  Span span(const json& place) {
    if (place.is_null()) return {};
    const auto name = place.at(0).get<std::string>();
    auto known = ids_.find(name);
    if (known == ids_.end()) {
      base::Result<std::string> text = files_.read_file(name);
      all_read_ = all_read_ && text.ok();
      known = ids_.emplace(name, sources_.add(name, text.ok() ? std::move(text.value()) : "")).first;
    }
    return {known->second, place.at(1).get<std::uint32_t>(), place.at(2).get<std::uint32_t>()};
  }

  [[nodiscard]] bool all_read() const { return all_read_; }

 private:
  const base::FileSystem& files_;
  diagnostics::Sources& sources_;
  std::map<std::string, diagnostics::SourceId> ids_;
  bool all_read_ = true;
};

const diagnostics::Code* code_of(std::string_view slug) {
  const std::vector<const diagnostics::Code*>& all = diagnostics::codes::all();
  return *std::find_if(all.begin(), all.end(), [slug](const auto* code) { return code->slug == slug; });
}

Diagnostic problem_of(const json& value, SourceTexts& texts) {
  Diagnostic problem;
  problem.code = code_of(value.at(0).get<std::string>());
  problem.severity = static_cast<diagnostics::Severity>(value.at(1).get<int>());
  problem.span = texts.span(value.at(2));
  problem.message = value.at(3).get<std::string>();
  problem.help = value.at(4).get<std::string>();
  for (const json& note : value.at(5)) problem.notes.push_back({note.at(0), texts.span(note.at(1))});
  for (const json& edit : value.at(6)) problem.edits.push_back({texts.span(edit.at(1)), edit.at(0)});
  problem.file = value.at(7).get<std::string>();
  return problem;
}

std::string stamp_text(const std::optional<base::FileStamp>& stamp) {
  return stamp ? fmt::format("{}", fmt::join(*stamp, ",")) : std::string(not_seen);
}

std::string_view or_not_seen(const std::string& digest) { return digest.empty() ? not_seen : digest; }

std::string sighting_line(const std::string& path, const Sighting& sighting, bool is_output) {
  const char kind = sighting.kind ? kind_letters[static_cast<std::size_t>(*sighting.kind)] : not_seen.front();
  return fmt::format("{}{} {} {} {} {} {}\n", is_output ? '>' : '<', kind, or_not_seen(sighting.listing),
                     or_not_seen(sighting.content), sighting.size, stamp_text(sighting.stamp), path);
}

/// Takes the text up to the next `end` off the front of `text`; what is missing counts as empty.
std::string_view take(std::string_view& text, char end) {
  const std::size_t length = std::min(text.find(end), text.size());
  const std::string_view part = text.substr(0, length);
  text.remove_prefix(std::min(length + 1, text.size()));
  return part;
}

template <typename Number>
Number take_number(std::string_view& text, char end) {
  const std::string_view part = take(text, end);
  Number number = 0;
  std::from_chars(part.data(), part.data() + part.size(), number);
  return number;
}

std::string digest_of(std::string_view part) { return std::string(part == not_seen ? "" : part); }

void read_sighting(std::string_view line, RunRecord& record) {
  const std::string_view marks = take(line, ' ');
  Sighting sighting;
  const std::size_t kind = kind_letters.find(marks.at(1));
  if (kind != std::string_view::npos) sighting.kind = static_cast<FileKind>(kind);
  sighting.listing = digest_of(take(line, ' '));
  sighting.content = digest_of(take(line, ' '));
  sighting.size = take_number<std::size_t>(line, ' ');
  std::string_view numbers = take(line, ' ');
  if (numbers != not_seen) {
    sighting.stamp.emplace();
    for (std::int64_t& number : *sighting.stamp) number = take_number<std::int64_t>(numbers, ',');
  }
  if (marks.front() == '>') record.output.emplace_back(line.substr(base::join_path(record.root, "x").size() - 1));
  record.sightings.emplace_hint(record.sightings.end(), line, std::move(sighting));
}

/// What somebody sees who looks at the output after the plan was carried out. No stamps: between the writing and a look
/// at the time, somebody else may write.
void see_output(const publish::OutputPlan& plan, RunRecord& record) {
  std::map<std::string_view, std::string_view> digests;
  for (const publish::ManifestFile& file : plan.manifest) digests.emplace(file.path, file.sha256);
  for (const publish::PlannedFile& file : plan.files) {
    if (file.action == publish::Action::remove) continue;
    record.output.push_back(file.path);
    if (file.action == publish::Action::same) continue;
    const auto listed = digests.find(file.path);
    const bool is_manifest = listed == digests.end();
    std::string path = base::join_path(plan.root, file.path);
    Sighting& sighting = record.sightings[path];
    sighting.kind = FileKind::file;
    sighting.content = is_manifest ? base::sha256_hex(file.content) : std::string(listed->second);
    for (path = base::parent_path(path); path.size() > plan.root.size(); path = base::parent_path(path)) {
      record.sightings[path].kind = FileKind::directory;
    }
  }
}

}  // namespace

std::optional<RunRecord> make_record(std::string identity, const base::ObservingFileSystem& seen,
                                     const diagnostics::Sources& sources, const diagnostics::Sink& sink,
                                     const InputCounts& counts, const publish::OutputPlan& plan) {
  if (!seen.is_complete()) return std::nullopt;
  const std::vector<Diagnostic> told = sink.sorted(sources);
  // Told by the run that forgets the file, and by no later one.
  const bool forgets_a_file = std::any_of(told.begin(), told.end(), [](const Diagnostic& problem) {
    return problem.code == &diagnostics::codes::edited_by_hand;
  });
  if (forgets_a_file) return std::nullopt;
  RunRecord record{std::move(identity), seen.sightings(), counts, plan.root, {}, ""};
  see_output(plan, record);
  SourceNames names(sources, record.sightings);
  json problems = json::array();
  for (const Diagnostic& problem : told) problems.push_back(problem_json(problem, names));
  if (!names.all_known()) return std::nullopt;
  record.problems = problems.dump(-1, ' ', false, json::error_handler_t::replace);
  return record;
}

std::optional<std::string> record_text(const RunRecord& record) {
  const auto has_line_feed = [](const auto& entry) { return entry.first.find('\n') != std::string::npos; };
  if (std::any_of(record.sightings.begin(), record.sightings.end(), has_line_feed)) return std::nullopt;
  std::vector<std::string> output;
  for (const std::string& path : record.output) output.push_back(base::join_path(record.root, path));
  std::sort(output.begin(), output.end());
  std::string text = fmt::format("{}\n{}\n{} {} {}\n{}\n{}\n", first_line, record.identity, record.counts.specs,
                                 record.counts.entries, record.counts.item_references, record.root, record.problems);
  for (const auto& [path, sighting] : record.sightings) {
    text += sighting_line(path, sighting, std::binary_search(output.begin(), output.end(), path));
  }
  return text + base::sha256_hex(text);
}

std::optional<RunRecord> read_record(std::string_view text) {
  if (text.size() < digest_length) return std::nullopt;
  const std::string_view digest = text.substr(text.size() - digest_length);
  text.remove_suffix(digest_length);
  if (base::sha256_hex(text) != digest || take(text, '\n') != first_line) return std::nullopt;
  RunRecord record;
  record.identity = take(text, '\n');
  std::string_view numbers = take(text, '\n');
  record.counts.specs = take_number<std::size_t>(numbers, ' ');
  record.counts.entries = take_number<std::size_t>(numbers, ' ');
  record.counts.item_references = take_number<std::size_t>(numbers, ' ');
  record.root = take(text, '\n');
  record.problems = take(text, '\n');
  while (!text.empty()) read_sighting(take(text, '\n'), record);
  return record;
}

std::optional<publish::OutputPlan> replay(const RunRecord& record, const base::FileSystem& files,
                                          diagnostics::Sources& sources, diagnostics::Sink& sink) {
  SourceTexts texts(files, sources);
  std::vector<Diagnostic> problems;
  for (const json& problem : json::parse(record.problems)) problems.push_back(problem_of(problem, texts));
  if (!texts.all_read()) return std::nullopt;
  sink.replace(std::move(problems));
  publish::OutputPlan plan;
  plan.root = record.root;
  plan.files.reserve(record.output.size());
  for (const std::string& path : record.output) {
    plan.files.push_back({path, publish::Action::same, "", "", ""});
  }
  return plan;
}

}  // namespace refgen::pipeline
