#include "generator/pipeline/write_output.h"

#include <fmt/format.h>

#include <utility>

#include "generator/diagnostics/codes.h"

namespace refgen::pipeline {

WriteLock lock_for_writing(base::FileSystem& files, const std::string& folder, const Wait& wait,
                           diagnostics::Sink& sink) {
  for (;;) {
    auto lock = files.lock_directory(folder);
    // What is wrong with the folder is told by those who read and write it.
    if (!lock.ok()) return {true, nullptr};
    if (lock.value()) return {true, std::move(lock.value())};
    if (!wait()) break;
  }
  sink.report({&diagnostics::codes::folder_in_use,
               {},
               fmt::format("another refgen is writing to '{}'", folder),
               "run it again when the other has ended",
               {}});
  return {};
}

WrittenOutput write_output(base::FileSystem& files, const std::string& root, diagnostics::Sink& sink,
                           const Planner& planner, const Wait& wait) {
  const diagnostics::Sink sink_before = sink;
  for (;;) {
    const bool is_new = files.kind(root) == base::FileKind::missing;
    WriteLock lock = lock_for_writing(files, root, wait, sink);
    if (!lock.granted) return {};
    const bool locks_later = is_new && !lock.lock;
    WrittenOutput written;
    written.staging =
        std::make_unique<publish::Staging>(files, root, publish::RootLock{std::move(lock.lock), locks_later});
    written.plan = planner(written.counts, *written.staging);
    written.planned = !sink.has_errors();
    // A run that found no root has no lock as long as it has put nothing down: another may be at work there. What goes
    // wrong with the root is told when the plan is applied.
    const bool applies = written.planned && (!locks_later || written.plan.changes_anything());
    if (applies && locks_later) static_cast<void>(written.staging->claim_root());
    if (written.staging->was_overtaken()) {
      sink = sink_before;
      continue;
    }
    if (applies) publish::apply_plan(files, written.plan, sink);
    return written;
  }
}

}  // namespace refgen::pipeline
