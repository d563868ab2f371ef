#include "generator/pipeline/write_output.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "tests/support/faulty_file_system.h"
#include "tests/support/file_tree.h"

namespace refgen::pipeline {
namespace {

using base::MemoryFileSystem;
using refgen::testing::Fault;
using refgen::testing::FaultyFileSystem;
using refgen::testing::FileTree;
using refgen::testing::PipelineRun;
using refgen::testing::put_file;
using refgen::testing::tree_of;

Configuration configuration_for(const std::string& specs) {
  Configuration configuration;
  configuration.specs = specs;
  configuration.languages = {"js"};
  return configuration;
}

/// A file system with two trees of specs for one output folder.
class TwoRuns : public ::testing::Test {
 protected:
  TwoRuns() { put_specs(files_); }

  static void put_specs(MemoryFileSystem& files) {
    put_file(files, "one/a.mdx", "---\ntitle: One\n---\n");
    put_file(files, "one/deep/b.mdx", "---\ntitle: Two\n---\n");
    put_file(files, "other/a.mdx", "---\ntitle: Other\n---\n");
  }

  static FileTree output_of(const std::string& specs) {
    MemoryFileSystem files;
    put_specs(files);
    PipelineRun(files, configuration_for(specs)).generate();
    return tree_of(files, "output");
  }

  /// Without what waits: other threads of the run go on putting files there.
  static FileTree finished_output(const MemoryFileSystem& files) {
    FileTree tree = tree_of(files, "output");
    std::erase_if(tree, [](const auto& entry) { return entry.first.starts_with(publish::staging_name); });
    return tree;
  }

  /// Runs refgen before each change that a run makes. `expected` is what the run within may say.
  void expect_no_mixture(const std::string& expected) {
    const FileTree wanted = output_of("one");
    for (int at = 0;; ++at) {
      MemoryFileSystem files;
      refgen::testing::put_tree(files, "", tree_of(files_, "/"));
      FaultyFileSystem watched(files, Fault::none, at);
      std::string said;
      watched.call_before_change([&] {
        const FileTree before = finished_output(files);
        PipelineRun within(files, configuration_for("other"));
        within.generate();
        said = within.problems();
        if (said.empty()) return;
        EXPECT_EQ(finished_output(files), before);
      });
      PipelineRun run(watched, configuration_for("one"));
      run.generate();
      ASSERT_EQ(run.problems(), "") << at;
      ASSERT_EQ(tree_of(files, "output"), wanted) << at;
      if (at >= watched.changes()) return;
      // Before the output folder is there, nobody has it.
      const bool had_it = files_.kind("output") != base::FileKind::missing || at > 0;
      ASSERT_EQ(said, had_it ? expected : "") << at;
    }
  }

  MemoryFileSystem files_;
};

constexpr const char* in_use =
    "refgen: error: another refgen is writing to 'output' [folder-in-use]\n"
    "  help: run it again when the other has ended\n";

TEST_F(TwoRuns, OneDoesNotWriteWhileTheOtherDoes) {
  PipelineRun(files_, configuration_for("other")).generate();
  expect_no_mixture(in_use);
}

TEST_F(TwoRuns, TheSlowerOneBeginsAnewWhenBothCreateTheFolder) { expect_no_mixture(in_use); }

TEST_F(TwoRuns, WaitsUntilTheOtherHasEnded) {
  PipelineRun(files_, configuration_for("other")).generate();
  auto lock = std::move(files_.lock_directory("output").value());
  int waits = 0;
  PipelineRun run(files_, configuration_for("one"));
  run.generate([&] {
    if (++waits == 3) lock = nullptr;
    return true;
  });
  EXPECT_EQ(waits, 3);
  EXPECT_EQ(run.problems(), "");
  EXPECT_EQ(tree_of(files_, "output"), output_of("one"));
}

TEST_F(TwoRuns, GivesUpWithoutHavingChangedAnything) {
  PipelineRun(files_, configuration_for("other")).generate();
  const auto lock = std::move(files_.lock_directory("output").value());
  PipelineRun run(files_, configuration_for("one"));
  run.generate();
  EXPECT_EQ(run.problems(), in_use);
  EXPECT_EQ(tree_of(files_, "output"), output_of("other"));
}

TEST_F(TwoRuns, PlanningAloneNeedsNoLock) {
  PipelineRun(files_, configuration_for("other")).generate();
  const auto lock = std::move(files_.lock_directory("output").value());
  PipelineRun run(files_, configuration_for("one"));
  EXPECT_TRUE(run.plan().changes_anything());
  EXPECT_EQ(run.problems(), "");
}

TEST_F(TwoRuns, TheSlowerOneBeginsAnewAlsoWhenItHasNothingToPutDown) {
  int plans = 0;
  const Planner planner = [&](InputCounts&, publish::Staging&) {
    publish::OutputPlan plan;
    plan.root = "output";
    if (++plans > 1) return plan;
    PipelineRun(files_, configuration_for("other")).generate();
    plan.files.push_back({std::string(publish::manifest_name), publish::Action::update, "", "", "[]\n", ""});
    return plan;
  };
  diagnostics::Sink sink;
  EXPECT_TRUE(write_output(files_, "output", sink, planner, [] { return false; }).planned);
  EXPECT_EQ(plans, 2);
  EXPECT_EQ(tree_of(files_, "output"), output_of("other"));
}

TEST_F(TwoRuns, ARunWithErrorsLeavesNoFolder) {
  put_file(files_, "broken/a.mdx", "---\nreference: [\n---\n");
  PipelineRun run(files_, configuration_for("broken"));
  run.generate();
  EXPECT_NE(run.problems(), "");
  EXPECT_EQ(files_.kind("output"), base::FileKind::missing);
}

TEST_F(TwoRuns, AsThreadsOneAfterTheOtherWrites) {
  const FileTree one = output_of("one");
  const FileTree other = output_of("other");
  for (int round = 0; round < 20; ++round) {
    refgen::testing::remove_tree(files_, "output");
    std::vector<std::thread> threads;
    for (const char* specs : {"one", "other", "one", "other"}) {
      threads.emplace_back([this, specs] {
        PipelineRun run(files_, configuration_for(specs));
        run.generate([] { return true; });
        EXPECT_EQ(run.problems(), "");
      });
    }
    for (std::thread& thread : threads) thread.join();
    const FileTree left = tree_of(files_, "output");
    ASSERT_THAT(left, ::testing::AnyOf(one, other)) << "round " << round;
  }
}

}  // namespace
}  // namespace refgen::pipeline
