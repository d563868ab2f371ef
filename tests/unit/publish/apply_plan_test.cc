#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/publish/output_plan.h"
#include "tests/support/faulty_file_system.h"
#include "tests/unit/publish/output_folder.h"

namespace refgen::publish {
namespace {

using Contents = OutputFolder::Contents;
using testing::Fault;
using testing::FaultyFileSystem;

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
  FaultyFileSystem watched(folder.files(), Fault::none, 0);
  folder.publish_on(watched, {{"a/b.ts", "b"}, {"c.ts", "c"}});
  EXPECT_EQ(watched.changes(), 0);
}

TEST(ApplyPlan, TouchesOnlyWhatDiffers) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}, {"b.ts", "b"}});
  folder.write("out/b.ts", "edited");
  FaultyFileSystem watched(folder.files(), Fault::none, 0);
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
  const Contents wanted = {{"a.ts", "a"}, {"b.ts", "b"}};
  folder.write("out/.refgen-tmp", "half a fi");
  folder.publish(wanted);
  EXPECT_EQ(folder.reports(), "");
  EXPECT_EQ(folder.contents(), wanted);
  folder.write("out/.refgen-tmp", "half a fi");
  folder.publish(wanted);
  EXPECT_EQ(folder.contents(), wanted) << "also when there is nothing else to do";
}

TEST(ApplyPlan, ChangesNothingWhenALeftoverTemporaryFileStays) {
  OutputFolder folder;
  const Contents before = {{"a.ts", "a"}, {"b.ts", "b"}};
  folder.publish(before);
  folder.write("out/.refgen-tmp", "half a fi");
  FaultyFileSystem faulty(folder.files(), Fault::refused, 0);
  folder.publish_on(faulty, {{"a.ts", "a"}});
  EXPECT_THAT(folder.reports(), ::testing::StartsWith("refgen: error: cannot delete 'out/.refgen-tmp': "));
  ASSERT_TRUE(folder.files().remove_file("out/.refgen-tmp").ok());
  EXPECT_EQ(folder.contents(), before);
}

TEST(ApplyPlan, DoesNotWriteThroughALinkInThePlaceOfTheTemporaryFile) {
  OutputFolder folder;
  folder.write("elsewhere", "precious");
  folder.create_folders("out");
  ASSERT_TRUE(folder.files().create_link("out/.refgen-tmp", "../elsewhere").ok());
  folder.publish({{"a.ts", "a"}});
  EXPECT_EQ(folder.reports(), "");
  EXPECT_EQ(folder.contents(), (Contents{{"a.ts", "a"}}));
  EXPECT_EQ(folder.files().read_file("elsewhere").value(), "precious");
}

TEST(ApplyPlan, ReportsTheFirstFailureAndStops) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}, {"b.ts", "b"}});
  folder.write("out/.refgen-tmp/inner", "in the way");
  folder.publish({{"a.ts", "new a"}, {"b.ts", "new b"}});
  EXPECT_EQ(folder.reports(), "refgen: error: cannot delete 'out/.refgen-tmp': is a directory [write-failed]\n");
  EXPECT_EQ(folder.contents(), (Contents{{"a.ts", "a"}, {".refgen-tmp/inner", "in the way"}, {"b.ts", "b"}}));
  folder.expect_manifest_of({{"a.ts", "a"}, {"b.ts", "b"}});
}

TEST(ApplyPlan, NamesTheFileThatCouldNotBeWritten) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}});
  FaultyFileSystem full(folder.files(), Fault::full, 0);
  folder.publish_on(full, {{"a.ts", "new a"}});
  EXPECT_EQ(folder.reports(),
            "refgen: error: cannot write 'out/.refgen-manifest.json': no space left on device [write-failed]\n");
}

}  // namespace
}  // namespace refgen::publish
