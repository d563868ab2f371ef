#include "generator/cli/plan_text.h"

#include <fmt/format.h>

#include "generator/base/utf8.h"

namespace refgen::cli {
namespace {

using publish::Action;

std::string_view verb(Action action) {
  switch (action) {
    case Action::create:
      return "create";
    case Action::update:
      return "update";
    case Action::remove:
      return "delete";
    case Action::same:
      break;
  }
  return "keep";
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string change_list(const publish::OutputPlan& plan) {
  std::string list;
  for (const publish::PlannedFile& file : plan.files) {
    if (file.action == Action::same) continue;
    list += fmt::format("{} {} ({})\n", verb(file.action), base::printable(file.path), file.reason);
  }
  return list;
}

std::string change_counts(const publish::OutputPlan& plan) {
  return fmt::format("{} created, {} updated, {} deleted", counted(plan.count(Action::create), "file", "files"),
                     plan.count(Action::update), plan.count(Action::remove));
}

std::string summary(const Session& session, const pipeline::InputCounts& counts, const publish::OutputPlan& plan,
                    Tense tense) {
  const bool past = tense == Tense::past;
  return fmt::format("{}, {}: {} {}, {} {}, {} {}, {} same; {}; {}\n", counted(counts.specs, "spec", "specs"),
                     counted(counts.entries, "entry", "entries"), counted(plan.count(Action::create), "file", "files"),
                     past ? "created" : "to create", plan.count(Action::update), past ? "updated" : "to update",
                     plan.count(Action::remove), past ? "deleted" : "to delete", plan.count(Action::same),
                     session.problem_counts(), session.elapsed());
}

}  // namespace refgen::cli
