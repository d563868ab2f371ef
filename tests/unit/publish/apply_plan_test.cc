#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/publish/output_plan.h"
#include "tests/unit/publish/output_folder.h"

namespace refgen::publish {
namespace {

using Contents = OutputFolder::Contents;

/// Counts the calls that change something, and from one of them on lets none through, as when the disk is full or the
/// program was killed.
class FailingFileSystem final : public base::FileSystem {
 public:
  static constexpr int never = -1;

  FailingFileSystem(base::FileSystem& inner, int fail_at) : inner_(inner), fail_at_(fail_at) {}

  [[nodiscard]] int changes() const { return changes_; }

  [[nodiscard]] base::FileKind kind(const std::string& path) const override { return inner_.kind(path); }
  [[nodiscard]] base::Result<std::vector<base::DirectoryEntry>> list(const std::string& path) const override {
    return inner_.list(path);
  }
  [[nodiscard]] base::Result<std::string> read_file(const std::string& path) const override {
    return inner_.read_file(path);
  }
  base::Result<base::Done> create_file(const std::string& path, std::string_view content) override {
    return attempt([&] { return inner_.create_file(path, content); });
  }
  base::Result<base::Done> rename(const std::string& from, const std::string& to) override {
    return attempt([&] { return inner_.rename(from, to); });
  }
  base::Result<base::Done> remove_file(const std::string& path) override {
    return attempt([&] { return inner_.remove_file(path); });
  }
  base::Result<base::Done> remove_directory(const std::string& path) override {
    return attempt([&] { return inner_.remove_directory(path); });
  }
  base::Result<base::Done> create_directory(const std::string& path) override {
    return attempt([&] { return inner_.create_directory(path); });
  }

 private:
  template <typename Call>
  base::Result<base::Done> attempt(Call call) {
    const bool fails = fail_at_ != never && changes_ >= fail_at_;
    ++changes_;
    if (fails) return base::Failure{"no space left on device"};
    return call();
  }

  base::FileSystem& inner_;
  int fail_at_;
  int changes_ = 0;
};

TEST(ApplyPlan, WritesFilesAndTheManifest) {
  OutputFolder folder;
  const Contents wanted = {{"a/b/c.ts", "c"}, {"d.ts", "d"}};
  folder.publish(wanted);
  EXPECT_EQ(folder.reports(), "");
  EXPECT_EQ(folder.contents(), wanted);
  folder.expect_manifest_of(wanted);
}

TEST(ApplyPlan, CreatesTheWayToTheOutputFolder) {
  OutputFolder folder;
  diagnostics::Sink sink;
  const auto plan =
      plan_output(folder.files(), "/some/where/out", OutputFolder::generated({{"a.ts", "a"}}), {""}, sink);
  apply_plan(folder.files(), plan, sink);
  EXPECT_FALSE(sink.has_errors());
  EXPECT_EQ(folder.contents("/some/where/out"), (Contents{{"a.ts", "a"}}));
}

TEST(ApplyPlan, WritesIntoTheWorkingDirectory) {
  OutputFolder folder;
  diagnostics::Sink sink;
  const auto plan = plan_output(folder.files(), ".", OutputFolder::generated({{"a.ts", "a"}}), {""}, sink);
  apply_plan(folder.files(), plan, sink);
  EXPECT_FALSE(sink.has_errors());
  EXPECT_EQ(folder.contents("/"), (Contents{{"a.ts", "a"}}));
}

TEST(ApplyPlan, WritesIntoAnOutputFolderThatIsALink) {
  OutputFolder folder;
  folder.create_folders("elsewhere");
  ASSERT_TRUE(folder.files().create_link("out", "elsewhere").ok());
  folder.publish({{"a/b.ts", "b"}});
  EXPECT_EQ(folder.reports(), "");
  EXPECT_EQ(folder.contents("elsewhere"), (Contents{{"a/b.ts", "b"}}));
}

TEST(ApplyPlan, TouchesNothingWhenAllIsTheSame) {
  OutputFolder folder;
  folder.publish({{"a/b.ts", "b"}, {"c.ts", "c"}});
  FailingFileSystem watched(folder.files(), FailingFileSystem::never);
  folder.publish_on(watched, {{"a/b.ts", "b"}, {"c.ts", "c"}});
  EXPECT_EQ(watched.changes(), 0);
}

TEST(ApplyPlan, TouchesOnlyWhatDiffers) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}, {"b.ts", "b"}});
  folder.write("out/b.ts", "edited");
  FailingFileSystem watched(folder.files(), FailingFileSystem::never);
  folder.publish_on(watched, {{"a.ts", "a"}, {"b.ts", "b"}});
  EXPECT_EQ(watched.changes(), 2) << "one file is written and renamed, the manifest stays";
  EXPECT_EQ(folder.contents(), (Contents{{"a.ts", "a"}, {"b.ts", "b"}}));
}

TEST(ApplyPlan, RemovesFilesAndTheFoldersThatBecomeEmpty) {
  OutputFolder folder;
  folder.publish({{"a/b/c.ts", "c"}, {"a/b/d.ts", "d"}, {"a/e.ts", "e"}, {"f/g.ts", "g"}});
  folder.write("out/f/mine.txt", "mine");
  folder.publish({{"a/e.ts", "e"}});
  EXPECT_EQ(folder.reports(), "");
  EXPECT_EQ(folder.contents(), (Contents{{"a/e.ts", "e"}, {"f/mine.txt", "mine"}}));
  folder.expect_manifest_of({{"a/e.ts", "e"}});
}

TEST(ApplyPlan, NeverRemovesTheOutputFolder) {
  OutputFolder folder;
  folder.publish({{"a/b.ts", "b"}});
  folder.publish({});
  EXPECT_EQ(folder.contents(), Contents{});
  EXPECT_EQ(folder.files().kind("out"), base::FileKind::directory);
  EXPECT_EQ(folder.manifest(), "[]\n");
}

TEST(ApplyPlan, LeavesEmptyFoldersOfOthersAlone) {
  OutputFolder folder;
  folder.publish({{"a/b.ts", "b"}});
  folder.create_folders("out/a/mine");
  folder.publish({});
  EXPECT_EQ(folder.contents(), (Contents{{"a/mine/", ""}}));
}

TEST(ApplyPlan, TurnsAFileIntoAFolderAndBack) {
  OutputFolder folder;
  folder.publish({{"a", "a"}, {"b", "b"}});
  folder.publish({{"a/x/y.ts", "y"}, {"a/z.ts", "z"}, {"b", "b"}});
  EXPECT_EQ(folder.reports(), "");
  EXPECT_EQ(folder.contents(), (Contents{{"a/x/y.ts", "y"}, {"a/z.ts", "z"}, {"b", "b"}}));
  folder.publish({{"a", "a"}, {"b", "b"}});
  EXPECT_EQ(folder.reports(), "");
  EXPECT_EQ(folder.contents(), (Contents{{"a", "a"}, {"b", "b"}}));
}

TEST(ApplyPlan, KeepsAndForgetsWhatWasEdited) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}, {"b.ts", "b"}});
  folder.write("out/b.ts", "edited");
  folder.publish({{"a.ts", "a"}});
  EXPECT_EQ(folder.contents(), (Contents{{"a.ts", "a"}, {"b.ts", "edited"}}));
  folder.expect_manifest_of({{"a.ts", "a"}});
  folder.publish({{"a.ts", "a"}});
  EXPECT_EQ(folder.reports(), "") << "it is told once";
}

TEST(ApplyPlan, RemovesALeftoverTemporaryFile) {
  OutputFolder folder;
  folder.write("out/a.ts.refgen-tmp", "half a fi");
  folder.write("elsewhere", "precious");
  ASSERT_TRUE(folder.files().create_link("out/b.ts.refgen-tmp", "../elsewhere").ok());
  folder.publish({{"a.ts", "a"}, {"b.ts", "b"}});
  EXPECT_EQ(folder.reports(), "");
  EXPECT_EQ(folder.contents(), (Contents{{"a.ts", "a"}, {"b.ts", "b"}}));
  EXPECT_EQ(folder.files().read_file("elsewhere").value(), "precious");
}

TEST(ApplyPlan, ReportsTheFirstFailureAndStops) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}, {"b.ts", "b"}});
  folder.write("out/a.ts.refgen-tmp/inner", "in the way");
  folder.publish({{"a.ts", "new a"}, {"b.ts", "new b"}});
  EXPECT_EQ(folder.reports(), "refgen: error: cannot delete 'out/a.ts.refgen-tmp': is a directory [write-failed]\n");
  EXPECT_EQ(folder.contents(), (Contents{{"a.ts", "a"}, {"a.ts.refgen-tmp/inner", "in the way"}, {"b.ts", "b"}}));
  folder.expect_manifest_of({{"a.ts", "a"}, {"b.ts", "b"}});
}

TEST(ApplyPlan, NamesTheFileThatCouldNotBeWritten) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}});
  FailingFileSystem full(folder.files(), 0);
  folder.publish_on(full, {{"a.ts", "new a"}});
  EXPECT_EQ(folder.reports(),
            "refgen: error: cannot write 'out/a.ts.refgen-tmp': no space left on device [write-failed]\n");
}

/// An output folder as an earlier run left it, with somebody's own files in it.
void prepare(OutputFolder& folder) {
  folder.publish(
      {{"gone/a.ts", "a"}, {"gone/b.ts", "b"}, {"kept.ts", "kept"}, {"becomes", "a folder"}, {"u.ts", "old"}});
  folder.write("out/mine.txt", "mine");
  folder.write("out/gone/mine.txt", "mine");
}

const Contents wanted_later = {
    {"kept.ts", "kept"}, {"becomes/c.ts", "c"}, {"becomes/d.ts", "d"}, {"new/e/f.ts", "f"}, {"u.ts", "new"}};

Contents expected_later() {
  Contents contents = wanted_later;
  contents["mine.txt"] = "mine";
  contents["gone/mine.txt"] = "mine";
  return contents;
}

TEST(InterruptedRun, IsRepairedByTheNextWhereverItWasCutOff) {
  int cut_off = 0;
  for (int fail_at = 0;; ++fail_at) {
    OutputFolder folder;
    prepare(folder);
    FailingFileSystem failing(folder.files(), fail_at);
    folder.publish_on(failing, wanted_later);
    const bool complete = failing.changes() <= fail_at;
    EXPECT_EQ(folder.reports().find("[write-failed]") == std::string::npos, complete) << folder.reports();
    EXPECT_EQ(folder.contents().at("mine.txt"), "mine");
    EXPECT_EQ(folder.contents().at("gone/mine.txt"), "mine");

    folder.publish(wanted_later);
    EXPECT_EQ(folder.reports(), "") << "cut off at change " << fail_at;
    EXPECT_EQ(folder.contents(), expected_later()) << "cut off at change " << fail_at;
    folder.expect_manifest_of(wanted_later);
    if (complete) break;
    ++cut_off;
  }
  EXPECT_GT(cut_off, 10);
}

TEST(InterruptedRun, IsUndoneByARunThatWantsTheOldFilesAgain) {
  const Contents wanted_before = {{"u.ts", "old"}};
  for (int fail_at = 0;; ++fail_at) {
    OutputFolder folder;
    folder.publish(wanted_before);
    FailingFileSystem failing(folder.files(), fail_at);
    folder.publish_on(failing, {{"new/e.ts", "e"}, {"u.ts", "new"}});
    const bool complete = failing.changes() <= fail_at;

    folder.publish(wanted_before);
    EXPECT_EQ(folder.reports(), "") << "cut off at change " << fail_at;
    Contents left = folder.contents();
    left.erase("new/e.ts.refgen-tmp");
    left.erase("u.ts.refgen-tmp");
    left.erase(".refgen-manifest.json.refgen-tmp");
    left.erase("new/");
    EXPECT_EQ(left, wanted_before) << "cut off at change " << fail_at;
    folder.expect_manifest_of(wanted_before);
    if (complete) break;
  }
}

}  // namespace
}  // namespace refgen::publish
