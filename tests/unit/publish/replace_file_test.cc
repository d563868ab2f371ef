#include "generator/publish/replace_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "generator/base/memory_file_system.h"
#include "tests/support/memory_run.h"
#include "tests/support/program.h"

namespace refgen::publish {
namespace {

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

}  // namespace
}  // namespace refgen::publish
