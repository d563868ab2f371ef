#include "generator/cli/plan_text.h"

#include <fmt/format.h>

#include "generator/base/counted.h"
#include "generator/base/utf8.h"

namespace refgen::cli {

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

std::string change_list(const publish::OutputPlan& plan) {
  std::string list;
  for (const publish::PlannedFile& file : plan.files) {
    if (file.action == Action::same) continue;
    list += fmt::format("{} {} ({})\n", verb(file.action), base::printable(file.path), file.reason);
  }
  return list;
}

std::string input_summary(const pipeline::InputCounts& counts) {
  return fmt::format("{}, {}", base::counted(counts.specs, "spec", "specs"),
                     base::counted(counts.entries, "entry", "entries"));
}

std::string change_counts(const publish::OutputPlan& plan) {
  return fmt::format("{} created, {} updated, {} deleted", base::counted(plan.count(Action::create), "file", "files"),
                     plan.count(Action::update), plan.count(Action::remove));
}

std::string summary(const Session& session, const pipeline::InputCounts& counts, const publish::OutputPlan& plan,
                    Tense tense) {
  const bool past = tense == Tense::past;
  return fmt::format("{}: {} {}, {} {}, {} {}, {} same; {}; {}\n", input_summary(counts),
                     base::counted(plan.count(Action::create), "file", "files"), past ? "created" : "to create",
                     plan.count(Action::update), past ? "updated" : "to update", plan.count(Action::remove),
                     past ? "deleted" : "to delete", plan.count(Action::same), session.problem_counts(),
                     session.elapsed());
}

}  // namespace refgen::cli
