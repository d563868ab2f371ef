#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "generator/model/dump.h"
#include "generator/pipeline/fix.h"
#include "tests/support/memory_run.h"

namespace refgen {
namespace {

using refgen::testing::PipelineRun;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const std::string corpus_root = std::string(REFGEN_SOURCE_DIR) + "/../shared/corpus/workos-0.2.0/reference";

/// 282 real spec files, copied into memory once. Not part of the repository: the tests say so and are skipped where
/// the folder is missing.
class CorpusTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    const auto disk = base::disk_file_system();
    present_ = disk->kind(corpus_root) == base::FileKind::directory;
    if (!present_) std::cout << "CORPUS MISSING: no specs in " << corpus_root << ", the corpus tests are skipped\n";
  }

  void SetUp() override {
    if (!present_) GTEST_SKIP() << "the corpus is not there";
    refgen::testing::copy_tree(corpus_root, files_, "specs");
  }

  static std::map<std::string, std::size_t> count_by_code(const PipelineRun& run) {
    std::map<std::string, std::size_t> counts;
    for (const diagnostics::Diagnostic& diagnostic : run.sink.sorted(run.sources))
      ++counts[std::string(diagnostic.code->slug)];
    return counts;
  }

  /// The paths that a plan changes, the manifest left out.
  static std::vector<std::string> changed(const publish::OutputPlan& plan) {
    std::vector<std::string> paths;
    for (const publish::PlannedFile& file : plan.files) {
      if (file.action != publish::Action::same && file.path != publish::manifest_name) paths.push_back(file.path);
    }
    return paths;
  }

  void edit(const std::string& path, const std::string& from, const std::string& to) {
    std::string text = files_.read_file(path).value();
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    refgen::testing::put_file(files_, path, text.replace(at, from.size(), to));
  }

  base::MemoryFileSystem files_;
  static bool present_;
};

bool CorpusTest::present_ = false;

TEST_F(CorpusTest, EverythingIsReadAndLinked) {
  PipelineRun run(files_);
  const model::ApiModel model = pipeline::read_model(run.run(), run.counts);
  EXPECT_FALSE(run.sink.has_errors());
  EXPECT_EQ(run.counts.specs, 235U);
  EXPECT_EQ(run.counts.entries, 999U);
  EXPECT_EQ(run.counts.item_references, 1196U);
  std::map<std::string, std::size_t> counts = count_by_code(run);
  EXPECT_EQ(counts["unresolved-item"], 0U);
  EXPECT_EQ(counts["unresolved-description"], 21U);
  EXPECT_EQ(counts["duplicate-description"], 12U);
  EXPECT_EQ(counts["unreadable-type"], 0U);
  EXPECT_THAT(run.problems(), HasSubstr("dotnet (47 entries), json (11 entries)"));
}

TEST_F(CorpusTest, TheDumpHoldsEveryEntry) {
  PipelineRun run(files_);
  const auto dump = nlohmann::json::parse(model::dump_json(pipeline::read_model(run.run(), run.counts)));
  EXPECT_THAT(dump["specs"], SizeIs(235));
  std::map<std::string, std::size_t> kinds, languages;
  for (const auto& spec : dump["specs"]) {
    for (const auto& entity : spec["entities"]) {
      for (const auto& entry : entity["entries"]) {
        ++kinds[entry["kind"]];
        ++languages[entry["language"]];
      }
    }
  }
  const std::map<std::string, std::size_t> expected_kinds = {
      {"group", 8}, {"model", 202}, {"operation", 753}, {"parameter", 36}};
  EXPECT_EQ(kinds, expected_kinds);
  const std::map<std::string, std::size_t> expected_languages = {{"curl", 218}, {"dotnet", 47},  {"go", 115},
                                                                 {"java", 92},  {"js", 187},     {"json", 11},
                                                                 {"php", 90},   {"python", 140}, {"ruby", 99}};
  EXPECT_EQ(languages, expected_languages);
}

TEST_F(CorpusTest, GeneratingTwiceGivesTheSameBytesAndChangesNothing) {
  PipelineRun first(files_);
  first.generate();
  ASSERT_FALSE(first.sink.has_errors()) << first.problems();
  std::map<std::string, std::string> before;
  for (const std::string& path : refgen::testing::list_files(files_, "output")) {
    before[path] = files_.read_file("output/" + path).value();
  }
  for (const char* language : {"curl", "go", "java", "js", "php", "python", "ruby"}) {
    EXPECT_THAT(before, Contains(::testing::Key(::testing::StartsWith(std::string("models/") + language + "/"))));
    EXPECT_THAT(before, Contains(::testing::Key(std::string("docs/") + language + "/authkit/user/update.mdx")));
  }
  PipelineRun second(files_);
  EXPECT_FALSE(second.plan().changes_anything());
  base::MemoryFileSystem elsewhere;
  refgen::testing::copy_tree(corpus_root, elsewhere, "specs");
  PipelineRun third(elsewhere);
  third.generate();
  for (const auto& [path, content] : before) EXPECT_EQ(elsewhere.read_file("output/" + path).value(), content) << path;
}

/// The numbers were judged by hand: at least nine of ten findings of each rule are slips or languages that lag behind.
TEST_F(CorpusTest, LanguagesDifferAsOftenAsJudged) {
  PipelineRun run(files_);
  pipeline::lint(run.run(), run.counts);
  std::map<std::string, std::size_t> counts = count_by_code(run);
  EXPECT_EQ(counts["parity-missing"], 287U);
  EXPECT_EQ(counts["parity-type"], 3U);
  EXPECT_EQ(counts["parity-optional"], 50U);
  EXPECT_EQ(counts["parity-order"], 9U);
  EXPECT_EQ(counts["missing-language"], 18U);
}

TEST_F(CorpusTest, AnEditOfOneSpecConcernsItsFilesOnly) {
  PipelineRun(files_).generate();
  edit("specs/authkit/user/update.mdx", "first_name: The user", "first_name: This user");
  PipelineRun run(files_);
  const std::vector<std::string> paths = changed(run.plan());
  for (const char* file :
       {"docs/js/authkit/user/update.mdx", "docs/ruby/authkit/user/update.md", "models/js/src/authkit/user/update.ts",
        "models/go/usermanagement/update_user.go", "models/php/src/Authkit/UpdateUserOptions.php"}) {
    EXPECT_THAT(paths, Contains(file));
  }
  EXPECT_THAT(paths, Each(::testing::ContainsRegex("[uU]pdate|search.json")));
}

TEST_F(CorpusTest, TheFilesOfADeletedSpecGo) {
  PipelineRun(files_).generate();
  ASSERT_TRUE(files_.remove_file("specs/authkit/user/delete.mdx").ok());
  PipelineRun run(files_);
  const publish::OutputPlan plan = run.generate();
  EXPECT_GT(plan.count(publish::Action::remove), 0U);
  EXPECT_THAT(refgen::testing::list_files(files_, "output"), Not(Contains(HasSubstr("authkit/user/delete"))));
}

TEST_F(CorpusTest, OneLanguageAloneLeavesTheOthersAlone) {
  PipelineRun(files_).generate();
  PipelineRun run(files_);
  run.only_languages = {"go"};
  EXPECT_FALSE(run.plan().changes_anything());
}

/// The model as JSON without what a mended spelling changes.
nlohmann::json without_spellings(nlohmann::json value) {
  if (value.is_object()) {
    value.erase("type");
    value.erase("foreign");
  }
  if (!value.is_structured()) return value;  // Else a text would be its own only member.
  for (nlohmann::json& member : value) member = without_spellings(std::move(member));
  return value;
}

TEST_F(CorpusTest, FixingChangesSpellingsAndNothingElse) {
  const std::vector<std::string_view> rules = {"foreign-type", "trailing-space-in-type"};
  PipelineRun before(files_);
  const auto model = nlohmann::json::parse(model::dump_json(pipeline::read_model(before.run(), before.counts)));
  PipelineRun run(files_);
  const pipeline::FixPlan plan = pipeline::plan_fix(run.run(), rules, run.counts);
  EXPECT_EQ(plan.mends,
            (std::map<std::string, std::size_t, std::less<>>{{"foreign-type", 98}, {"trailing-space-in-type", 21}}));
  pipeline::apply_fix(files_, "specs", plan, run.sink);
  PipelineRun after(files_);
  const auto mended = nlohmann::json::parse(model::dump_json(pipeline::read_model(after.run(), after.counts)));
  EXPECT_TRUE(without_spellings(mended) == without_spellings(model));
  PipelineRun again(files_);
  EXPECT_THAT(pipeline::plan_fix(again.run(), rules, again.counts).specs, IsEmpty());
  std::map<std::string, std::size_t> counts = count_by_code(again);
  EXPECT_EQ(counts["foreign-type"], 7U);
  EXPECT_EQ(counts["trailing-space-in-type"], 0U);
  EXPECT_EQ(counts["not-mended"], 0U);
}

}  // namespace
}  // namespace refgen
