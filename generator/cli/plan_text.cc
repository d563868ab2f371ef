#include "generator/cli/plan_text.h"

#include <fmt/format.h>

#include "generator/base/utf8.h"

namespace refgen::cli {
namespace {

std::string_view verb(publish::Action action) {
  switch (action) {
    case publish::Action::create:
      return "create";
    case publish::Action::update:
      return "update";
    case publish::Action::remove:
      return "delete";
    case publish::Action::same:
      break;
  }
  return "keep";
}

}  // namespace

std::string change_list(const publish::OutputPlan& plan) {
  std::string list;
  for (const publish::PlannedFile& file : plan.files) {
    if (file.action == publish::Action::same) continue;
    list += fmt::format("{} {} ({})\n", verb(file.action), base::printable(file.path), file.reason);
  }
  return list;
}

std::string summary(const Session& session, const pipeline::InputCounts& counts, const publish::OutputPlan& plan,
                    bool dry_run) {
  using publish::Action;
  return fmt::format("{} specs, {} entries: {}{} created, {} updated, {} deleted, {} same; {}; {}", counts.specs,
                     counts.entries, dry_run ? "would be " : "", plan.count(Action::create), plan.count(Action::update),
                     plan.count(Action::remove), plan.count(Action::same), session.problem_counts(), session.elapsed());
}

}  // namespace refgen::cli
