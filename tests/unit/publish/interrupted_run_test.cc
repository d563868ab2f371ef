#include <gtest/gtest.h>

#include "generator/publish/output_plan.h"
#include "tests/support/faulty_file_system.h"
#include "tests/support/file_tree.h"
#include "tests/support/forwarding_file_system.h"

namespace refgen::publish {
namespace {

using base::MemoryFileSystem;
using testing::Fault;
using testing::FaultyFileSystem;
using testing::FileTree;

/// What a run works from.
struct Input {
  FileTree specs;
  std::vector<std::string> languages;
};

/// A change between two runs, of which the second does not come through.
struct Scenario {
  std::string name;
  Input before;
  Input after;
  std::string output = "output";
  bool renews_manifest = false;  ///< As with a depfile.
  std::string mounted = "";      ///< A folder that is a file system of its own.
};

std::string spec(const std::string& id, const std::string& description = "The ID.") {
  std::string table = "- { key: " + id + ", id: " + id + ", title: " + id + ", url: /" + id +
                      ", properties: [{ key: id, type: string, description: " + description + " }] }\n";
  return "---\ntitle: " + id + "\nreference:\n  js:\n    " + table + "  curl:\n    " + table + "---\n";
}

std::string page(const std::string& title) { return "---\ntitle: " + title + "\n---\n"; }

const Input one_page = {{{"a.mdx", spec("Alpha")}}, {"js"}};

const std::vector<Scenario> scenarios = {
    {"first", {{}, {}}, one_page},
    {"changes",
     {{{"a.mdx", spec("Alpha")}, {"gone/b.mdx", spec("Beta")}, {"moved/c.mdx", page("C")}}, {"js"}},
     {{{"a.mdx", spec("Alpha", "Another ID.")}, {"new/deep/c.mdx", page("C")}, {"d.mdx", page("D")}}, {"js"}}},
    {"files_and_folders",
     {{{"a.mdx", page("A")}, {"b.mdx/c.mdx", page("C")}}, {"js"}},
     {{{"a.mdx/c.mdx", page("C")}, {"b.mdx", page("B")}}, {"js"}}},
    {"language_removed", {one_page.specs, {"js", "curl"}}, one_page},
    {"everything_removed", one_page, {{}, {"js"}}},
    {"among_the_specs", one_page, {{{"b.mdx", spec("Beta")}}, {"js"}}, "specs/output"},
    {"into_a_mount", one_page, {{{"a.mdx", spec("Alpha", "Another ID.")}}, {"js"}}, "output", false, "output/docs"},
    {"with_depfile", one_page, {{{"a.mdx", spec("Alpha", "Another ID.")}}, {"js"}}, "output", true},
};

/// Another file system with one folder from which and into which nothing can be moved.
class MountedFileSystem final : public testing::ForwardingFileSystem {
 public:
  MountedFileSystem(base::FileSystem& files, const std::string& folder)
      : ForwardingFileSystem(files), folder_(folder + '/') {}

  base::Result<base::Done> rename(const std::string& from, const std::string& to) override {
    if (from.starts_with(folder_) != to.starts_with(folder_)) return base::Failure{"invalid cross-device link"};
    return ForwardingFileSystem::rename(from, to);
  }

 private:
  std::string folder_;
};

/// A project in memory: specs, output, and in the output what somebody wrote by hand.
class Project {
 public:
  explicit Project(const Scenario& scenario) : scenario_(scenario) {}

  MemoryFileSystem& files() { return files_; }

  /// Runs refgen on what the input says; what it reports.
  std::string generate(const Input& input, base::FileSystem& files) {
    replace_specs(input);
    pipeline::Configuration configuration;
    configuration.output = scenario_.output;
    configuration.languages = input.languages;
    MountedFileSystem mounted(files, scenario_.mounted);
    testing::PipelineRun run(mounted, configuration);
    const OutputPlan plan = run.generate();
    if (scenario_.renews_manifest && !run.sink.has_errors()) renew_manifest(files, plan, run.sink);
    return run.problems();
  }
  std::string generate(const Input& input) { return generate(input, files_); }

  /// Where the first scenario has no output yet, nobody has put anything into it.
  void write_by_hand() {
    if (!scenario_.before.languages.empty()) testing::put_tree(files_, scenario_.output, by_hand);
  }

  [[nodiscard]] FileTree output() const { return testing::tree_of(files_, scenario_.output); }
  [[nodiscard]] FileTree everything() const { return testing::tree_of(files_, "/"); }
  void restore(const FileTree& tree) { testing::put_tree(files_, "", tree); }

  void expect_hand_written_files() const {
    if (scenario_.before.languages.empty()) return;
    const FileTree tree = output();
    for (const auto& [path, content] : by_hand) {
      ASSERT_TRUE(tree.contains(path)) << path;
      EXPECT_EQ(tree.at(path), content) << path;
    }
  }

 private:
  void replace_specs(const Input& input) {
    for (const std::string& path : testing::list_files(files_, "specs")) {
      if (!("specs/" + path).starts_with(scenario_.output + "/")) (void)files_.remove_file("specs/" + path);
    }
    testing::put_tree(files_, "specs", {{"folder/", ""}});
    for (const auto& [path, text] : input.specs) remove_empty_folder("specs/" + path);
    testing::put_tree(files_, "specs", input.specs);
  }

  void remove_empty_folder(const std::string& path) {
    if (files_.kind(path) == base::FileKind::directory) testing::remove_tree(files_, path);
  }

  static inline const FileTree by_hand = {
      {"mine.txt", "mine"}, {"docs/js/gone/mine.txt", "mine"}, {"docs/curl/mine/", ""}, {"models/mine.js", "mine"}};

  const Scenario& scenario_;
  MemoryFileSystem files_;
};

/// What is there when nothing went wrong: refgen ran once, on this input.
FileTree clean_output(const Scenario& scenario, const Input& input) {
  Project project(scenario);
  if (!input.languages.empty()) {
    EXPECT_EQ(project.generate(input), "");
  }
  project.write_by_hand();
  return project.output();
}

void PrintTo(const Scenario& scenario, std::ostream* out) { *out << scenario.name; }

class InterruptedRun : public ::testing::TestWithParam<Scenario> {
 protected:
  void SetUp() override {
    const Scenario& scenario = GetParam();
    Project project(scenario);
    if (!scenario.before.languages.empty()) {
      ASSERT_EQ(project.generate(scenario.before), "");
    }
    project.write_by_hand();
    before_ = project.everything();
  }

  /// Runs with a fault at each call that changes something, and after each runs again on each of the inputs.
  void expect_repair(Fault fault, const std::vector<Input>& next_inputs) {
    std::vector<FileTree> expected;
    for (const Input& input : next_inputs) expected.push_back(clean_output(GetParam(), input));
    int faults = 0;
    for (int at = 0;; ++at) {
      Project project(GetParam());
      project.restore(before_);
      FaultyFileSystem faulty(project.files(), fault, at);
      const std::string said = project.generate(GetParam().after, faulty);
      // A fault while the run tidies up is not told.
      ASSERT_TRUE(said.empty() || (faulty.struck() && said.find("[write-failed]") != std::string::npos)) << at << said;
      ASSERT_NO_FATAL_FAILURE(project.expect_hand_written_files()) << "at change " << at;
      const FileTree left = project.everything();
      for (std::size_t index = 0; index < next_inputs.size(); ++index) {
        Project next(GetParam());
        next.restore(left);
        ASSERT_EQ(next.generate(next_inputs[index]), "") << "input " << index << " after change " << at;
        ASSERT_EQ(next.output(), expected[index]) << "input " << index << " after change " << at;
      }
      if (at >= faulty.changes()) break;
      faults += faulty.struck() ? 1 : 0;
    }
    EXPECT_GT(faults, 5);
  }

  FileTree before_;
};

/// Another input than that of the run that was cut off: the one before, and one that has hardly anything.
std::vector<Input> next_inputs(const Scenario& scenario) {
  std::vector<Input> inputs = {scenario.after, {{{"z.mdx", page("Z")}}, {"js"}}};
  if (!scenario.before.languages.empty()) inputs.push_back(scenario.before);
  return inputs;
}

TEST_P(InterruptedRun, IsRepairedByTheNextWhereverItWasKilled) {
  expect_repair(Fault::killed, next_inputs(GetParam()));
}

TEST_P(InterruptedRun, IsRepairedByTheNextWhenThereIsRoomAgain) { expect_repair(Fault::full, {GetParam().after}); }

TEST_P(InterruptedRun, IsRepairedByTheNextWhenNothingIsRefusedAnyMore) {
  expect_repair(Fault::refused, {GetParam().after});
}

INSTANTIATE_TEST_SUITE_P(With, InterruptedRun, ::testing::ValuesIn(scenarios),
                         [](const auto& parameter) { return parameter.param.name; });

}  // namespace
}  // namespace refgen::publish
