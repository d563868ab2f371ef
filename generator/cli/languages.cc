#include <fmt/format.h>

#include <map>
#include <string>

#include "generator/base/utf8.h"
#include "generator/cli/commands.h"
#include "generator/cli/session.h"
#include "generator/language_kit/registry.h"

namespace refgen::cli {
namespace {

using EntryCounts = std::map<std::string, std::size_t, std::less<>>;

/// How many entries each language has. Problems of the specs are of no interest here: what can be read is counted.
EntryCounts count_entries(Session& session) {
  pipeline::InputCounts total;
  EntryCounts counts;
  for (const model::Spec& spec : pipeline::read_model(session.run(), total).specs) {
    for (const model::Entity& entity : spec.entities) {
      for (const model::Entry& entry : entity.entries) ++counts[entry.language];
    }
  }
  return counts;
}

std::string line(std::string_view id, std::string_view name, const EntryCounts& counts) {
  const auto found = counts.find(id);
  const std::size_t count = found == counts.end() ? 0 : found->second;
  const std::string entries = counts.empty() ? "" : fmt::format("{:>6} {}", count, count == 1 ? "entry" : "entries");
  std::string text = fmt::format("{:<10} {:<12}{}", base::printable(id), name, entries);
  text.erase(text.find_last_not_of(' ') + 1);
  return text + "\n";
}

}  // namespace

ExitCode languages(const Options& options) {
  Session session(options);
  if (!session.ready()) return session.print_problems();
  EntryCounts counts = count_entries(session);
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) {
    print_lines(line(backend->id, backend->rules.display_name, counts));
  }
  EntryCounts without_backend = counts;
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) {
    without_backend.erase(std::string(backend->id));
  }
  if (!without_backend.empty()) print_lines("\nIn the specs, but nothing is written for them:\n");
  for (const auto& [language, count] : without_backend) print_lines(line(language, "", without_backend));
  return fine;
}

}  // namespace refgen::cli
