#include "generator/pipeline/run_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/memory_run.h"

namespace refgen::pipeline {
namespace {

using refgen::testing::list_files;
using refgen::testing::PipelineRun;
using refgen::testing::put_file;

constexpr std::string_view spec = R"(---
title: User
reference:
  js:
    - key: User
      id: user
      title: interface User
      properties:
        - { key: id, type: string, description: (user.id) }
---

A person. <CodeBlock title="User" referenceId="user" file="user" />
)";

/// A project whose output is fresh, and the record of the run that found it so.
class RunRecordTest : public ::testing::Test {
 protected:
  void SetUp() override {
    put_file(files_, "/specs/user.mdx", spec);
    put_file(files_, "/specs/user.js", "const user = {};\n");
    put_file(files_, "/specs/_navigation.mdx", "---\ntitle: Start\nlinks:\n  - title: User\n    url: /user\n---\n");
    put_file(files_, "/templates/docs/markdown/llms.txt.mustache",
             "{{! refgen template contract 1 }}\n# {{label}} for {{language}}\n{{#pages}}- {{label}} {{target}} "
             "{{#has_summary}}{{summary}}{{/has_summary}}{{/pages}}\n");
    configuration_.templates = "templates";
    configuration_.languages = {"js", "curl"};
    PipelineRun(files_, configuration_).generate();
    const auto record = run_again();
    ASSERT_TRUE(record.has_value()) << problems_;
    record_ = *record;
    ASSERT_GT(list_files(files_, "/output").size(), 10U) << problems_;
  }

  /// Makes a run that observes; the record is there when it found nothing to do.
  std::optional<RunRecord> run_again() {
    base::ObservingFileSystem seen(files_);
    PipelineRun run(seen, configuration_);
    const publish::OutputPlan plan = run.generate();
    problems_ = run.problems();
    changed_ = plan.changes_anything();
    return make_record("identity", seen, run.sources, run.sink, run.counts, plan);
  }

  [[nodiscard]] bool still_holds(const RunRecord& record) {
    base::Sightings sightings = record.sightings;
    bool stamped = false;
    return base::still_hold(files_, sightings, stamped);
  }

  /// As a record whose files were all written just before.
  [[nodiscard]] static RunRecord without_stamps(RunRecord record) {
    for (auto& [path, sighting] : record.sightings) sighting.stamp.reset();
    return record;
  }

  base::MemoryFileSystem files_;
  Configuration configuration_;
  RunRecord record_;
  std::string problems_;
  bool changed_ = true;
};

TEST_F(RunRecordTest, HoldsAsLongAsNothingChanges) {
  EXPECT_FALSE(changed_);
  EXPECT_TRUE(still_holds(record_));
  EXPECT_TRUE(still_holds(without_stamps(record_)));
}

TEST_F(RunRecordTest, NoticesEveryByteOfInputsAndOutput) {
  const RunRecord unstamped = without_stamps(record_);
  std::size_t flips = 0;
  for (const std::string& path : list_files(files_, "/")) {
    const std::string full = "/" + path;
    const std::string text = files_.read_file(full).value();
    for (std::size_t i = 0; i < text.size(); i += text.size() < 2000 ? 1 : 97) {
      std::string flipped = text;
      flipped[i] = static_cast<char>(flipped[i] ^ 1);
      put_file(files_, full, flipped);
      ASSERT_FALSE(still_holds(record_)) << full << " at " << i;
      ASSERT_FALSE(still_holds(unstamped)) << full << " at " << i;
      ++flips;
    }
    put_file(files_, full, text);
    ASSERT_TRUE(still_holds(unstamped)) << full;
  }
  EXPECT_GT(flips, 5000U);
}

TEST_F(RunRecordTest, NoticesWhatComesGoesAndIsMoved) {
  for (const std::string& path : list_files(files_, "/")) {
    const std::string text = files_.read_file("/" + path).value();
    ASSERT_TRUE(files_.remove_file("/" + path).ok());
    EXPECT_FALSE(still_holds(record_)) << path << " is gone";
    ASSERT_TRUE(files_.create_link("/" + path, "/elsewhere").ok());
    put_file(files_, "/elsewhere", text);
    EXPECT_FALSE(still_holds(record_)) << path << " is a link";
    ASSERT_TRUE(files_.remove_file("/" + path).ok());
    put_file(files_, "/" + path, text);
  }
  for (const std::string path :
       {"/specs/new.mdx", "/specs/sub/new.mdx", "/specs/user.json", "/templates/new.mustache"}) {
    put_file(files_, path, "new\n");
    EXPECT_FALSE(still_holds(record_)) << path;
    ASSERT_TRUE(files_.remove_file(path).ok());
  }
}

TEST_F(RunRecordTest, NoticesAFolderThatBecameALink) {
  ASSERT_TRUE(files_.create_directory("/elsewhere").ok());
  for (const std::string& path : list_files(files_, "/output/docs")) {
    put_file(files_, "/elsewhere/" + path, files_.read_file("/output/docs/" + path).value());
  }
  for (const std::string& path : list_files(files_, "/output/docs")) {
    ASSERT_TRUE(files_.remove_file("/output/docs/" + path).ok());
  }
  ASSERT_TRUE(files_.remove_directory("/output/docs/js").ok());
  ASSERT_TRUE(files_.remove_directory("/output/docs/curl").ok());
  ASSERT_TRUE(files_.remove_directory("/output/docs").ok());
  ASSERT_TRUE(files_.create_link("/output/docs", "/elsewhere").ok());
  EXPECT_FALSE(still_holds(record_));
  EXPECT_FALSE(still_holds(without_stamps(record_)));
}

TEST_F(RunRecordTest, OfARunThatWroteHoldsToo) {
  put_file(files_, "/specs/user.mdx", std::string(spec) + "\nMore.\n");
  const auto written = run_again();
  ASSERT_TRUE(changed_);
  ASSERT_TRUE(written.has_value());
  EXPECT_TRUE(still_holds(*written));
  EXPECT_FALSE(still_holds(record_));
  const auto found = run_again();
  EXPECT_FALSE(changed_);
  EXPECT_EQ(found->problems, written->problems);
}

TEST_F(RunRecordTest, ReadsAsItWasWritten) {
  const auto text = record_text(record_);
  ASSERT_TRUE(text.has_value());
  const auto read = read_record(*text);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->identity, record_.identity);
  EXPECT_EQ(read->sightings, record_.sightings);
  EXPECT_EQ(read->root, record_.root);
  EXPECT_THAT(read->output, ::testing::UnorderedElementsAreArray(record_.output));
  EXPECT_EQ(read->problems, record_.problems);
  EXPECT_EQ(read->counts.entries, record_.counts.entries);
}

TEST_F(RunRecordTest, IsNoneWhenItIsDamaged) {
  const std::string text = *record_text(record_);
  for (std::size_t i = 0; i < text.size(); i += 13) {
    std::string damaged = text;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    ASSERT_FALSE(read_record(damaged).has_value()) << i;
    ASSERT_FALSE(read_record(text.substr(0, i)).has_value()) << i;
  }
}

TEST_F(RunRecordTest, TellsTheSameProblems) {
  diagnostics::Sources sources;
  diagnostics::Sink sink({}, sources);
  const auto plan = replay(record_, files_, sources, sink);
  ASSERT_TRUE(plan.has_value());
  EXPECT_FALSE(plan->changes_anything());
  EXPECT_EQ(plan->files.size(), record_.output.size());
  EXPECT_NE(problems_, "");
  EXPECT_EQ(refgen::testing::listing(sink, sources), problems_);
}

TEST_F(RunRecordTest, IsNotMadeWhenALaterRunWouldTellSomethingElse) {
  put_file(files_, "/output/docs/js/user.md", "edited\n");
  ASSERT_TRUE(files_.remove_file("/specs/user.mdx").ok());
  EXPECT_FALSE(run_again().has_value());
  EXPECT_NE(problems_.find("edited-by-hand"), std::string::npos);
}

}  // namespace
}  // namespace refgen::pipeline
