#include "generator/pipeline/run_cache.h"

#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <random>

#include "tests/support/memory_run.h"

namespace refgen::pipeline {
namespace {

using refgen::testing::PipelineRun;
using refgen::testing::put_file;

/// A process that runs again and again with one cache, beside processes that run once each.
class RunCacheTest : public ::testing::Test {
 protected:
  void use(const std::string& specs, std::vector<std::string> languages) {
    refgen::testing::copy_tree(specs, files_, "specs");
    configuration_.languages = std::move(languages);
    configuration_.templates = "templates";
    put_file(files_, "/templates/.keep", "");
  }

  /// Runs once with the cache and once without, each into a folder of its own, and compares what they wrote and said.
  void expect_same_as_cold(const std::string& after) {
    diagnostics::Sink sink{{}, sources_};
    InputCounts counts;
    configuration_.output = "warm";
    const auto& backends = language_kit::built_in_backends();
    const publish::OutputPlan plan =
        make_plan({files_, configuration_, backends, Part::all, {}, sources_, sink, {}, &cache_}, counts);
    if (!sink.has_errors()) publish::apply_plan(files_, plan, sink);
    configuration_.output = "cold";
    PipelineRun cold(files_, configuration_);
    cold.generate();
    ASSERT_EQ(refgen::testing::listing(sink, sources_), cold.problems()) << after;
    ASSERT_EQ(tree("warm"), tree("cold")) << after;
    // A run with errors in the specs ends before it reads templates, which the cache may have.
    if (sink.has_errors()) return;
    ASSERT_EQ(sources_.size(), cold.sources.size()) << after;
  }

  std::map<std::string, std::string> tree(const std::string& root) {
    std::map<std::string, std::string> contents;
    for (const std::string& path : refgen::testing::list_files(files_, root)) {
      contents[path] = files_.read_file(base::join_path(root, path)).value();
    }
    return contents;
  }

  std::string any_spec() {
    const std::vector<std::string> paths = refgen::testing::list_files(files_, "specs");
    return "/specs/" + paths[random_() % paths.size()];
  }

  /// Does one thing that people, editors and version control do; says what.
  std::string edit() {
    const std::string path = any_spec();
    const std::string text = files_.read_file(path).value();
    switch (random_() % 11) {
      case 0:
        put_file(files_, path, text + "\nOne more line, with a [link](/reference/nowhere).\n");
        return "append to " + path;
      case 1:
        return replace(path, text, "string", "int");
      case 2:
        return replace(path, text, "description: ", "description: No longer ");
      case 3:
        return replace(path, text, "title: ", "title: New ");
      case 4:
        kept_.emplace_back(path, text);
        (void)files_.remove_file(path);
        return "delete " + path;
      case 5:
        (void)files_.remove_file(path);
        put_file(files_, path.substr(0, path.rfind('/')) + "/moved/" + path.substr(path.rfind('/') + 1), text);
        return "move " + path;
      case 6:
        kept_.emplace_back(path, text);
        put_file(files_, path, "---\nreference: [\n---\n");
        return "break " + path;
      case 7:
        return spoil_output();
      case 8:
        return replace(path, text, "key: ", "key: new_");
      case 9:
        return replace(path, text, "description: ", "description: (nowhere.known) ");
      default:
        for (const auto& [kept_path, content] : kept_) put_file(files_, kept_path, content);
        kept_.clear();
        return "restore all";
    }
  }

  std::string replace(const std::string& path, std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from, random_() % text.size());
    if (at == std::string::npos) return "nothing";
    put_file(files_, path, text.replace(at, from.size(), to));
    return "replace '" + from + "' in " + path;
  }

  /// The same in both folders, as if somebody had done it between two runs.
  std::string spoil_output() {
    const std::vector<std::string> paths = refgen::testing::list_files(files_, "warm/docs");
    if (paths.empty()) return "nothing";
    const std::string path = "/docs/" + paths[random_() % paths.size()];
    for (const std::string root : {"/warm", "/cold"}) put_file(files_, root + path, "edited");
    return "edit the output " + path;
  }

  base::MemoryFileSystem files_;
  Configuration configuration_;
  diagnostics::Sources sources_;
  RunCache cache_;
  std::mt19937 random_{20};
  std::vector<std::pair<std::string, std::string>> kept_;
};

TEST_F(RunCacheTest, WritesWhatAColdRunWritesAfterAnySeriesOfEdits) {
  use(std::string(REFGEN_SOURCE_DIR) + "/specs", {"curl", "js", "go"});
  expect_same_as_cold("the first run");
  for (int count = 0; count < 25 && !HasFatalFailure(); ++count) expect_same_as_cold(edit());
}

TEST_F(RunCacheTest, WritesWhatAColdRunWritesOnTheCorpus) {
  const std::string corpus = std::string(REFGEN_SOURCE_DIR) + "/../shared/corpus/workos-0.2.0/reference";
  if (base::disk_file_system()->kind(corpus) != base::FileKind::directory) {
    std::cout << "CORPUS MISSING: no specs in " << corpus << '\n';
    GTEST_SKIP() << "the corpus is not there";
  }
  use(corpus, {"js", "python"});
  expect_same_as_cold("the first run");
  for (int count = 0; count < 10 && !HasFatalFailure(); ++count) expect_same_as_cold(edit());
}

TEST_F(RunCacheTest, SeesTemplatesComeChangeAndGo) {
  configuration_.languages = {"js"};
  configuration_.templates = "templates";
  put_file(files_, "/templates/.keep", "");
  put_file(files_, "/specs/user.mdx", "---\ntitle: User\n---\n\nA person.\n");
  expect_same_as_cold("the first run");
  EXPECT_FALSE(cache_.renderer.templates_changed());
  const std::string name = "/templates/docs/markdown/llms.txt.mustache";
  const std::string begin =
      "{{! refgen template contract 1 }}\n{{label}} {{language}}{{#pages}}{{label}}{{target}}{{summary}}{{/pages}}";
  for (const std::string text : {"mine", "{{broken", "{{unknown}}", "mine again"}) {
    put_file(files_, name, begin + text + '\n');
    expect_same_as_cold(text);
    EXPECT_TRUE(cache_.renderer.templates_changed());
    expect_same_as_cold("once more: " + text);
    EXPECT_FALSE(cache_.renderer.templates_changed());
  }
  EXPECT_NE(files_.read_file("/warm/docs/js/llms.txt").value().find("mine again"), std::string::npos);
  (void)files_.remove_file(name);
  expect_same_as_cold("without it");
}

TEST_F(RunCacheTest, SaysWhichInputsChanged) {
  put_file(files_, "/specs/a.mdx", "---\ntitle: A\n---\n");
  put_file(files_, "/specs/b.mdx", "---\ntitle: B\n---\n");
  put_file(files_, "/specs/a.json", "{}");
  configuration_.languages = {"js"};
  expect_same_as_cold("the first run");
  EXPECT_EQ(cache_.reader.changes(), (std::vector<std::string>{"a.json", "a.mdx", "b.mdx"}));
  expect_same_as_cold("nothing");
  EXPECT_EQ(cache_.reader.changes(), std::vector<std::string>());
  put_file(files_, "/specs/a.json", "[]");
  (void)files_.remove_file("/specs/b.mdx");
  put_file(files_, "/specs/c.mdx", "---\ntitle: C\n---\n");
  expect_same_as_cold("three changes");
  EXPECT_EQ(cache_.reader.changes(), (std::vector<std::string>{"a.json", "b.mdx", "c.mdx"}));
}

}  // namespace
}  // namespace refgen::pipeline
