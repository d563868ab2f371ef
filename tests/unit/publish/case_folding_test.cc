#include <gtest/gtest.h>

#include "tests/support/case_folding_file_system.h"
#include "tests/support/faulty_file_system.h"
#include "tests/unit/publish/output_folder.h"

namespace refgen::publish {
namespace {

using Contents = OutputFolder::Contents;
using testing::CaseFoldingFileSystem;
using testing::Fault;
using testing::FaultyFileSystem;

/// An output folder on a disk that takes `User` and `user` for one name.
class CaseFolding : public ::testing::Test {
 protected:
  void publish(const Contents& wanted) { folder_.publish_on(files_, wanted); }

  /// Publishes both, one after the other, and then only the first again; each time that is what is there.
  void expect_both_ways(const Contents& one, const Contents& other) {
    for (const Contents& wanted : {one, other, one, other, other}) {
      publish(wanted);
      ASSERT_EQ(folder_.reports(), "");
      ASSERT_EQ(folder_.contents(), wanted);
      folder_.expect_manifest_of(wanted);
    }
  }

  OutputFolder folder_;
  CaseFoldingFileSystem files_{folder_.files()};
};

TEST_F(CaseFolding, AFileGetsItsNewSpelling) { expect_both_ways({{"a/User.ts", "one"}}, {{"a/user.ts", "two"}}); }

TEST_F(CaseFolding, AFileWithTheSameContentGetsItsNewSpelling) {
  expect_both_ways({{"User.ts", "same"}}, {{"user.ts", "same"}});
}

TEST_F(CaseFolding, AFolderGetsItsNewSpelling) {
  expect_both_ways({{"Users/a.ts", "a"}, {"Users/deep/b.ts", "b"}, {"kept.ts", ""}},
                   {{"users/a.ts", "a"}, {"users/deep/b.ts", "new b"}, {"kept.ts", ""}});
}

TEST_F(CaseFolding, AFolderWithFilesOfOthersKeepsItsSpelling) {
  publish({{"Users/a.ts", "a"}});
  folder_.write("out/Users/mine.txt", "mine");
  publish({{"users/a.ts", "new a"}});
  EXPECT_EQ(folder_.reports(), "");
  EXPECT_EQ(folder_.contents(), (Contents{{"Users/a.ts", "new a"}, {"Users/mine.txt", "mine"}}));
  publish({{"users/a.ts", "newer a"}});
  EXPECT_EQ(folder_.reports(), "");
  EXPECT_EQ(folder_.contents(), (Contents{{"Users/a.ts", "newer a"}, {"Users/mine.txt", "mine"}}));
}

TEST_F(CaseFolding, LettersWithMarksAreOneNameInBothForms) {
  expect_both_ways({{"\u00e9.ts", "one"}}, {{"e\u0301.ts", "two"}});
}

TEST_F(CaseFolding, AFileThatWasEditedIsNotReplacedByItsOtherSpelling) {
  publish({{"User.ts", "one"}});
  folder_.write("out/User.ts", "edited");
  publish({{"user.ts", "two"}});
  EXPECT_EQ(folder_.reports(),
            "refgen: error: 'out/user.ts' was not written by refgen, and differs from what would be generated "
            "[not-generated]\n  help: delete or move it, or choose another output folder\n"
            "refgen: warning: 'out/User.ts' is no longer generated but was edited; it is kept [edited-by-hand]\n"
            "  help: delete it, or move it to where your own files are\n");
  EXPECT_EQ(folder_.contents(), (Contents{{"User.ts", "edited"}}));
}

TEST_F(CaseFolding, AFileOfOthersIsNotReplaced) {
  folder_.write("out/USER.ts", "mine");
  publish({{"user.ts", "generated"}});
  EXPECT_NE(folder_.reports().find("[not-generated]"), std::string::npos);
  EXPECT_EQ(folder_.contents(), (Contents{{"USER.ts", "mine"}}));
}

TEST_F(CaseFolding, ARunThatWasKilledIsRepairedWhateverIsWantedNext) {
  const Contents before = {{"User.ts", "one"}, {"Users/a.ts", "a"}};
  const Contents after = {{"user.ts", "two"}, {"users/a.ts", "a"}};
  int at = 0;
  for (bool struck = true; struck; ++at) {
    for (const Contents& next : {after, before, Contents{}, Contents{{"USER.ts", "three"}}}) {
      OutputFolder folder;
      CaseFoldingFileSystem files(folder.files());
      folder.publish_on(files, before);
      FaultyFileSystem faulty(files, Fault::killed, at);
      folder.publish_on(faulty, after);
      struck = faulty.struck();
      folder.publish_on(files, next);
      ASSERT_EQ(folder.reports(), "") << "killed at change " << at;
      ASSERT_EQ(folder.contents(), next) << "killed at change " << at;
      folder.expect_manifest_of(next);
    }
  }
  EXPECT_GT(at, 8);
}

/// What refgen writes into an empty folder.
testing::FileTree clean_output(const testing::FileTree& specs) {
  base::MemoryFileSystem files;
  testing::put_tree(files, "specs", specs);
  testing::PipelineRun run(files);
  run.generate();
  EXPECT_EQ(run.problems(), "");
  return testing::tree_of(files, "output");
}

TEST_F(CaseFolding, SpecsGetTheirNewSpelling) {
  const std::string table =
      "---\ntitle: User\nreference:\n  js:\n    - { key: User, id: user, title: User, url: /user, "
      "properties: [{ key: id, type: string, description: The ID. }] }\n---\n";
  for (const char* path : {"User.mdx", "user.mdx", "Users/a.mdx", "users/a.mdx", "User.mdx"}) {
    testing::remove_tree(folder_.files(), "specs");
    testing::put_tree(folder_.files(), "specs", {{path, table}});
    testing::PipelineRun run(files_);
    run.generate();
    ASSERT_EQ(run.problems(), "") << path;
    ASSERT_EQ(testing::tree_of(folder_.files(), "output"), clean_output({{path, table}})) << path;
  }
}

/// Where case tells names apart, two spellings are two files.
TEST(CaseKeeping, ANewSpellingIsAnotherFile) {
  OutputFolder folder;
  folder.publish({{"User.ts", "one"}});
  folder.write("out/user.ts", "mine");
  folder.publish({{"user.ts", "two"}});
  EXPECT_NE(folder.reports().find("[not-generated]"), std::string::npos);
  EXPECT_EQ(folder.contents(), (Contents{{"User.ts", "one"}, {"user.ts", "mine"}}));
  folder.write("out/user.ts", "two");
  folder.publish({{"user.ts", "two"}});
  EXPECT_EQ(folder.reports(), "");
  EXPECT_EQ(folder.contents(), (Contents{{"user.ts", "two"}}));
}

}  // namespace
}  // namespace refgen::publish
