#include "generator/publish/output_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/forwarding_file_system.h"
#include "tests/unit/publish/output_folder.h"

namespace refgen::publish {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// `action path (reason)` of every planned file.
std::vector<std::string> lines(const OutputPlan& plan) {
  static const std::map<Action, std::string> words = {
      {Action::create, "create"}, {Action::update, "update"}, {Action::remove, "remove"}, {Action::same, "same"}};
  std::vector<std::string> result;
  for (const PlannedFile& file : plan.files) {
    result.push_back(words.at(file.action) + " " + file.path + (file.reason.empty() ? "" : " (" + file.reason + ")"));
  }
  return result;
}

/// Files that can be seen but not read, but for the manifest; and perhaps a folder that nobody may look at.
class GuardedFileSystem final : public refgen::testing::ForwardingFileSystem {
 public:
  explicit GuardedFileSystem(base::FileSystem& files, std::string hidden_folder = "")
      : ForwardingFileSystem(files), hidden_folder_(std::move(hidden_folder)) {}

  [[nodiscard]] base::FileKind kind(const std::string& path) const override {
    return path == hidden_folder_ ? base::FileKind::other : ForwardingFileSystem::kind(path);
  }
  [[nodiscard]] base::Result<std::vector<base::DirectoryEntry>> list(const std::string& path) const override {
    if (path == hidden_folder_) return base::Failure{"permission denied"};
    return ForwardingFileSystem::list(path);
  }
  [[nodiscard]] base::Result<std::string> read_file(const std::string& path) const override {
    if (!path.ends_with(manifest_name)) return base::Failure{"permission denied"};
    return ForwardingFileSystem::read_file(path);
  }

 private:
  std::string hidden_folder_;
};

TEST(PlanOutput, CreatesEverythingInAnEmptyPlace) {
  OutputFolder folder;
  const OutputPlan plan = folder.plan({{"b.ts", "b"}, {"a/a.ts", "a"}});
  EXPECT_THAT(lines(plan),
              ElementsAre("create a/a.ts (new)", "create b.ts (new)", "create .refgen-manifest.json (new)"));
  EXPECT_EQ(plan.files[0].before, "");
  EXPECT_EQ(plan.files[0].content, "a");
  EXPECT_EQ(folder.reports(), "");
}

TEST(PlanOutput, HasNothingToDoForNothing) {
  OutputFolder folder;
  const OutputPlan plan = folder.plan({});
  EXPECT_THAT(lines(plan), IsEmpty());
  EXPECT_FALSE(plan.changes_anything());
}

TEST(PlanOutput, FindsEverythingTheSameTheSecondTime) {
  OutputFolder folder;
  folder.publish({{"a/a.ts", "a"}, {"b.ts", "b"}});
  const OutputPlan plan = folder.plan({{"a/a.ts", "a"}, {"b.ts", "b"}});
  EXPECT_THAT(lines(plan), ElementsAre("same a/a.ts", "same b.ts", "same .refgen-manifest.json"));
  EXPECT_FALSE(plan.changes_anything());
  EXPECT_EQ(plan.count(Action::same), 3U);
}

TEST(PlanOutput, SaysWhyAFileIsReplaced) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}, {"b.ts", "b"}});
  folder.write("out/b.ts", "edited");
  const OutputPlan plan = folder.plan({{"a.ts", "new a"}, {"b.ts", "b"}});
  EXPECT_THAT(lines(plan), ElementsAre("update a.ts (content differs)", "update b.ts (edited since it was generated)",
                                       "update .refgen-manifest.json (content differs)"));
  EXPECT_EQ(plan.files[1].before, "edited");
  EXPECT_EQ(plan.files[1].content, "b");
  EXPECT_EQ(plan.count(Action::update), 3U);
}

TEST(PlanOutput, CreatesAgainWhatWasDeleted) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}});
  ASSERT_TRUE(folder.files().remove_file("out/a.ts").ok());
  EXPECT_THAT(lines(folder.plan({{"a.ts", "a"}})), ElementsAre("create a.ts (new)", "same .refgen-manifest.json"));
}

TEST(PlanOutput, RemovesWhatIsNoLongerGenerated) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}, {"b.ts", "b"}});
  const OutputPlan plan = folder.plan({{"a.ts", "a"}});
  EXPECT_THAT(lines(plan), ElementsAre("same a.ts", "remove b.ts (no longer generated)",
                                       "update .refgen-manifest.json (content differs)"));
  EXPECT_EQ(plan.files[1].before, "b");
  EXPECT_EQ(plan.files[1].content, "");
}

TEST(PlanOutput, KeepsWhatIsNoLongerGeneratedButWasEdited) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}, {"b.ts", "b"}});
  folder.write("out/b.ts", "edited");
  EXPECT_THAT(lines(folder.plan({{"a.ts", "a"}})),
              ElementsAre("same a.ts", "update .refgen-manifest.json (content differs)"));
  EXPECT_EQ(folder.reports(),
            "refgen: warning: 'out/b.ts' is no longer generated but was edited; it is kept [edited-by-hand]\n"
            "  help: delete it, or move it to where your own files are\n");
}

TEST(PlanOutput, LeavesOtherScopesAlone) {
  OutputFolder folder;
  folder.publish({{"docs/a.mdx", "a"}, {"models/go/a.go", "a"}, {"models/js/a.ts", "a"}, {"models/js/b.ts", "b"}});
  const OutputPlan plan = folder.plan({{"models/js/a.ts", "new"}}, {"models/js/", "models/php/"});
  EXPECT_THAT(lines(plan),
              ElementsAre("update models/js/a.ts (content differs)", "remove models/js/b.ts (no longer generated)",
                          "update .refgen-manifest.json (content differs)"));
  std::vector<std::string> listed;
  for (const ManifestFile& file : plan.manifest) listed.push_back(file.path);
  EXPECT_THAT(listed, ElementsAre("docs/a.mdx", "models/go/a.go", "models/js/a.ts"));
}

TEST(PlanOutput, TakesOverAFileThatIsAsItShallBe) {
  OutputFolder folder;
  folder.write("out/a.ts", "a");
  EXPECT_THAT(lines(folder.plan({{"a.ts", "a"}})), ElementsAre("same a.ts", "create .refgen-manifest.json (new)"));
  EXPECT_EQ(folder.reports(), "");
}

TEST(PlanOutput, DoesNotReplaceAFileThatItDidNotWrite) {
  OutputFolder folder;
  folder.write("out/a.ts", "somebody's work");
  folder.plan({{"a.ts", "a"}});
  EXPECT_EQ(folder.reports(),
            "refgen: error: 'out/a.ts' was not written by refgen, and differs from what would be generated "
            "[not-generated]\n"
            "  help: delete or move it, or choose another output folder\n");
}

TEST(PlanOutput, DoesNotReplaceAForeignFolder) {
  OutputFolder folder;
  folder.write("out/a.ts/inner", "somebody's work");
  folder.create_folders("out/b.ts");
  folder.plan({{"a.ts", "a"}, {"b.ts", "b"}});
  EXPECT_EQ(folder.reports(),
            "refgen: error: 'out/a.ts' is a folder, but a file is to be generated there [not-generated]\n"
            "  help: delete or move it, or choose another output folder\n"
            "refgen: error: 'out/b.ts' is a folder, but a file is to be generated there [not-generated]\n"
            "  help: delete or move it, or choose another output folder\n");
}

TEST(PlanOutput, DoesNotReplaceAForeignFileByAFolder) {
  OutputFolder folder;
  folder.write("out/a", "somebody's work");
  folder.plan({{"a/b/c.ts", "c"}, {"a/d.ts", "d"}});
  EXPECT_EQ(folder.reports(),
            "refgen: error: 'out/a' is not a folder, but files are to be generated below it [not-generated]\n"
            "  help: delete or move it, or choose another output folder\n");
}

TEST(PlanOutput, MakesAFolderOfItsOwnFile) {
  OutputFolder folder;
  folder.publish({{"a", "a"}});
  EXPECT_THAT(lines(folder.plan({{"a/b.ts", "b"}})),
              ElementsAre("remove a (no longer generated)", "create a/b.ts (new)",
                          "update .refgen-manifest.json (content differs)"));
  EXPECT_EQ(folder.reports(), "");
}

TEST(PlanOutput, MakesAFileOfItsOwnFolder) {
  OutputFolder folder;
  folder.publish({{"a/b/c.ts", "c"}, {"a/d.ts", "d"}});
  EXPECT_THAT(lines(folder.plan({{"a", "a"}})),
              ElementsAre("create a (new)", "remove a/b/c.ts (no longer generated)",
                          "remove a/d.ts (no longer generated)", "update .refgen-manifest.json (content differs)"));
  EXPECT_EQ(folder.reports(), "");
}

TEST(PlanOutput, RefusesNamesThatItNeedsItself) {
  OutputFolder folder;
  folder.plan({{".refgen-manifest.json", "{}"}, {"a.refgen-tmp", "a"}});
  EXPECT_EQ(folder.reports(),
            "refgen: error: the output path '.refgen-manifest.json' is kept for the manifest [unsafe-path]\n"
            "refgen: error: the output path 'a.refgen-tmp' is kept for temporary files [unsafe-path]\n");
}

TEST(PlanOutput, WritesThroughNoLinkToAFile) {
  OutputFolder folder;
  folder.write("elsewhere.ts", "a");
  folder.create_folders("out");
  ASSERT_TRUE(folder.files().create_link("out/a.ts", "../elsewhere.ts").ok());
  folder.plan({{"a.ts", "a"}});
  EXPECT_EQ(folder.reports(),
            "refgen: error: 'out/a.ts' is a symbolic link [link-in-output]\n"
            "  help: replace it by a real file or folder, or remove it\n");
}

TEST(PlanOutput, WritesThroughNoLinkToAFolderAndReportsItOnce) {
  OutputFolder folder;
  folder.create_folders("elsewhere");
  folder.create_folders("out/models");
  ASSERT_TRUE(folder.files().create_link("out/models/js", "../../elsewhere").ok());
  folder.plan({{"models/js/a.ts", "a"}, {"models/js/b/c.ts", "c"}});
  EXPECT_EQ(folder.reports(),
            "refgen: error: 'out/models/js' is a symbolic link [link-in-output]\n"
            "  help: replace it by a real file or folder, or remove it\n");
}

TEST(PlanOutput, DeletesThroughNoLink) {
  OutputFolder folder;
  folder.publish({{"a/b.ts", "b"}, {"c.ts", "c"}});
  ASSERT_TRUE(folder.files().remove_file("out/a/b.ts").ok());
  ASSERT_TRUE(folder.files().remove_directory("out/a").ok());
  folder.write("elsewhere/b.ts", "b");
  ASSERT_TRUE(folder.files().create_link("out/a", "../elsewhere").ok());
  ASSERT_TRUE(folder.files().remove_file("out/c.ts").ok());
  ASSERT_TRUE(folder.files().create_link("out/c.ts", "a/b.ts").ok());
  EXPECT_THAT(folder.plan({}).count(Action::remove), 0U);
  EXPECT_EQ(folder.reports(),
            "refgen: error: 'out/a' is a symbolic link [link-in-output]\n"
            "  help: replace it by a real file or folder, or remove it\n"
            "refgen: error: 'out/c.ts' is a symbolic link [link-in-output]\n"
            "  help: replace it by a real file or folder, or remove it\n");
}

TEST(PlanOutput, ReadsNoManifestThroughALink) {
  OutputFolder folder;
  folder.write("elsewhere.json", "[]\n");
  folder.create_folders("out");
  ASSERT_TRUE(folder.files().create_link("out/.refgen-manifest.json", "../elsewhere.json").ok());
  EXPECT_THAT(lines(folder.plan({{"a.ts", "a"}})), IsEmpty());
  EXPECT_EQ(folder.reports(),
            "refgen: error: 'out/.refgen-manifest.json' is a symbolic link [link-in-output]\n"
            "  help: replace it by a real file or folder, or remove it\n");
}

TEST(PlanOutput, AllowsTheOutputFolderItselfToBeALink) {
  OutputFolder folder;
  folder.create_folders("elsewhere");
  ASSERT_TRUE(folder.files().create_link("out", "elsewhere").ok());
  EXPECT_THAT(lines(folder.plan({{"a.ts", "a"}})),
              ElementsAre("create a.ts (new)", "create .refgen-manifest.json (new)"));
  EXPECT_EQ(folder.reports(), "");
}

TEST(PlanOutput, RefusesAnOutputFolderThatIsNone) {
  for (const bool is_link : {false, true}) {
    OutputFolder folder;
    if (is_link) {
      ASSERT_TRUE(folder.files().create_link("out", "nowhere").ok());
    } else {
      folder.write("out", "a file");
    }
    EXPECT_THAT(lines(folder.plan({{"a.ts", "a"}})), IsEmpty());
    EXPECT_EQ(folder.reports(),
              "refgen: error: the output folder 'out' is not a folder [not-generated]\n"
              "  help: delete or move it, or choose another output folder\n");
  }
}

TEST(PlanOutput, TellsWhichFilesItCannotRead) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}, {"old.ts", "old"}});
  GuardedFileSystem files(folder.files());
  folder.publish_on(files, {{"a.ts", "new"}});
  EXPECT_EQ(folder.reports(),
            "refgen: error: cannot read 'out/old.ts': permission denied [cannot-read]\n"
            "refgen: error: cannot read 'out/a.ts': permission denied [cannot-read]\n");
  EXPECT_EQ(folder.contents(), (OutputFolder::Contents{{"a.ts", "a"}, {"old.ts", "old"}}));
}

TEST(PlanOutput, TellsWhyItCannotSeeTheOutputFolder) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}});
  GuardedFileSystem files(folder.files(), "out");
  folder.publish_on(files, {{"a.ts", "new"}});
  EXPECT_EQ(folder.reports(), "refgen: error: cannot read 'out': permission denied [cannot-read]\n");
  EXPECT_EQ(folder.contents(), (OutputFolder::Contents{{"a.ts", "a"}}));
}

TEST(PlanOutput, TouchesNothingWhenTheManifestLeadsOutside) {
  OutputFolder folder;
  folder.write("file", "precious");
  folder.write("out/.refgen-manifest.json", manifest_json({{"../file", base::sha256_hex("precious"), "", {}}}));
  EXPECT_THAT(lines(folder.plan({})), IsEmpty());
  EXPECT_EQ(folder.reports(),
            "refgen: error: the manifest 'out/.refgen-manifest.json' cannot be used: entry 1 has the path '../file', "
            "which has a '..' part [manifest-broken]\n"
            "  help: restore it from version control, or delete it\n");
}

TEST(PlanOutput, RefusesAManifestThatIsNoFile) {
  OutputFolder folder;
  folder.create_folders("out/.refgen-manifest.json");
  folder.plan({{"a.ts", "a"}});
  EXPECT_EQ(folder.reports(),
            "refgen: error: the manifest 'out/.refgen-manifest.json' cannot be used: is a directory "
            "[manifest-broken]\n"
            "  help: restore it from version control, or delete it\n");
}

TEST(PlanOutput, ForgetsAListedFileWhoseFolderIsNowAFile) {
  OutputFolder folder;
  folder.publish({{"a/b.ts", "b"}});
  ASSERT_TRUE(folder.files().remove_file("out/a/b.ts").ok());
  ASSERT_TRUE(folder.files().remove_directory("out/a").ok());
  folder.write("out/a", "somebody's work");
  EXPECT_THAT(lines(folder.plan({})), ElementsAre("update .refgen-manifest.json (content differs)"));
  EXPECT_EQ(folder.reports(), "");
}

TEST(PlanOutput, RemembersWhatItHasReadAndSeesWhatChangedSince) {
  OutputFolder folder;
  folder.publish({{"a.ts", "a"}, {"b.ts", "b"}});
  OutputMemory memory;
  diagnostics::Sink sink;
  const auto plan = [&](const OutputFolder::Contents& wanted) {
    const std::string root = "out";
    Comparison comparison(folder.files(), root, memory, Comparison::Contents::dropped);
    for (render::GeneratedFile& file : OutputFolder::generated(wanted)) comparison.add(std::move(file));
    return lines(plan_output(folder.files(), root, comparison, {""}, sink, memory));
  };
  const auto all_same = ElementsAre("same a.ts", "same b.ts", "same .refgen-manifest.json");
  EXPECT_THAT(plan({{"a.ts", "a"}, {"b.ts", "b"}}), all_same);
  EXPECT_EQ(memory.files.size(), 2U);
  EXPECT_THAT(plan({{"a.ts", "a"}, {"b.ts", "b"}}), all_same);
  folder.write("out/a.ts", "x");
  EXPECT_THAT(plan({{"a.ts", "a"}, {"b.ts", "new"}}),
              ElementsAre("update a.ts (edited since it was generated)", "update b.ts (content differs)",
                          "update .refgen-manifest.json (content differs)"));
  EXPECT_TRUE(sink.empty());
}

}  // namespace
}  // namespace refgen::publish
