#include "generator/publish/replace_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "generator/base/memory_file_system.h"
#include "tests/support/faulty_file_system.h"
#include "tests/support/file_tree.h"
#include "tests/support/program.h"

namespace refgen::publish {
namespace {

using testing::Fault;
using testing::FaultyFileSystem;

TEST(RewriteFile, ReplacesTheContent) {
  base::MemoryFileSystem files;
  testing::put_file(files, "specs/a/user.mdx", "old");
  ASSERT_TRUE(rewrite_file(files, "specs", "a/user.mdx", "old", "new").ok());
  EXPECT_EQ(files.read_file("specs/a/user.mdx").value(), "new");
  EXPECT_EQ(testing::list_files(files, "specs"), std::vector<std::string>{"a/user.mdx"});
}

TEST(RewriteFile, KeepsThePermissions) {
  const testing::TemporaryFolder folder;
  folder.put("user.mdx", "old");
  const std::string path = folder.path() + "/user.mdx";
  ASSERT_EQ(chmod(path.c_str(), 0640), 0);
  ASSERT_TRUE(rewrite_file(*base::disk_file_system(), folder.path(), "user.mdx", "old", "new").ok());
  struct stat status {};
  ASSERT_EQ(lstat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0640U);
  EXPECT_EQ(folder.read("user.mdx"), "new");
}

TEST(RewriteFile, LeavesAFileThatChangedMeanwhile) {
  base::MemoryFileSystem files;
  testing::put_file(files, "specs/user.mdx", "newer");
  EXPECT_EQ(rewrite_file(files, "specs", "user.mdx", "old", "new").error(),
            "cannot write 'specs/user.mdx': it was changed meanwhile");
  EXPECT_EQ(files.read_file("specs/user.mdx").value(), "newer");
}

TEST(RewriteFile, FollowsNoLink) {
  base::MemoryFileSystem files;
  testing::put_file(files, "elsewhere/user.mdx", "old");
  testing::put_file(files, "specs/other.mdx", "");
  ASSERT_TRUE(files.create_link("specs/user.mdx", "../elsewhere/user.mdx").ok());
  ASSERT_TRUE(files.create_link("specs/folder", "../elsewhere").ok());
  EXPECT_EQ(rewrite_file(files, "specs", "user.mdx", "old", "new").error(),
            "cannot write 'specs/user.mdx': a symbolic link stands in the way");
  EXPECT_EQ(rewrite_file(files, "specs", "folder/user.mdx", "old", "new").error(),
            "cannot write 'specs/folder/user.mdx': a symbolic link stands in the way");
  EXPECT_EQ(files.read_file("elsewhere/user.mdx").value(), "old");
}

TEST(RewriteFile, DoesNotCreateAFileThatIsGone) {
  base::MemoryFileSystem files;
  testing::put_file(files, "specs/other.mdx", "");
  EXPECT_EQ(rewrite_file(files, "specs", "user.mdx", "old", "new").error(),
            "cannot write 'specs/user.mdx': it is no file any more");
}

TEST(RewriteFile, TakesNamesAsLongAsTheyMayBe) {
  const testing::TemporaryFolder folder;
  const auto files = base::disk_file_system();
  for (const std::size_t length : {244U, 245U, 255U}) {
    const std::string name(length, 'a');
    folder.put(name, "old");
    const auto written = rewrite_file(*files, folder.path(), name, "old", "new");
    EXPECT_TRUE(written.ok()) << length << ": " << written.error();
    EXPECT_EQ(folder.read(name), "new") << length;
  }
  EXPECT_EQ(files->list(folder.path()).value().size(), 3U) << "no temporary file is left";
}

TEST(RewriteFile, HasTheOldOrTheNewContentWhateverHappens) {
  for (const Fault fault : {Fault::killed, Fault::full, Fault::refused}) {
    for (int at = 0;; ++at) {
      base::MemoryFileSystem files;
      testing::put_file(files, "specs/user.mdx", "the old text");
      FaultyFileSystem faulty(files, fault, at);
      const auto written = rewrite_file(faulty, "specs", "user.mdx", "the old text", "the new text");
      ASSERT_NE(written.ok(), faulty.struck());
      const std::string now = files.read_file("specs/user.mdx").value();
      ASSERT_EQ(now, written.ok() ? "the new text" : "the old text") << at;
      ASSERT_TRUE(rewrite_file(files, "specs", "user.mdx", now, "the new text").ok()) << at;
      ASSERT_EQ(testing::list_files(files, "specs"), std::vector<std::string>{"user.mdx"}) << at;
      if (at >= faulty.changes()) break;
    }
  }
}

TEST(ReplaceFile, CreatesAFileOrLeavesNone) {
  for (const Fault fault : {Fault::killed, Fault::full, Fault::refused}) {
    for (int at = 0;; ++at) {
      base::MemoryFileSystem files;
      FaultyFileSystem faulty(files, fault, at);
      const auto replace = [](base::FileSystem& on) {
        return replace_file(on, "accepted.json", temporary_beside("accepted.json"), "a text", Permissions::fresh);
      };
      const auto written = replace(faulty);
      ASSERT_NE(written.ok(), faulty.struck());
      ASSERT_EQ(files.kind("accepted.json") == base::FileKind::file, !faulty.struck()) << at;
      ASSERT_TRUE(replace(files).ok()) << at;
      ASSERT_EQ(testing::tree_of(files, "/"), (testing::FileTree{{"accepted.json", "a text"}})) << at;
      if (at >= faulty.changes()) break;
    }
  }
}

}  // namespace
}  // namespace refgen::publish
