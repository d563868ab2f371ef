#include "generator/base/path.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace refgen::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(JoinPath, PutsOneSlashBetween) {
  EXPECT_EQ(join_path("out", "a/b.ts"), "out/a/b.ts");
  EXPECT_EQ(join_path("out/", "a"), "out/a");
  EXPECT_EQ(join_path("/", "a"), "/a");
}

TEST(JoinPath, LeavesOutAnEmptySide) {
  EXPECT_EQ(join_path("", "a"), "a");
  EXPECT_EQ(join_path(".", "a"), "a");
  EXPECT_EQ(join_path("out", ""), "out");
}

TEST(ParentPath, EndsBeforeTheLastSlash) {
  EXPECT_EQ(parent_path("a/b/c.mdx"), "a/b");
  EXPECT_EQ(parent_path("c.mdx"), "");
  EXPECT_EQ(parent_path("/c.mdx"), "");
}

TEST(ContainingFolder, IsTheRootForWhatStandsInIt) {
  EXPECT_EQ(containing_folder("a/b/c.mdx"), "a/b");
  EXPECT_EQ(containing_folder("c.mdx"), "");
  EXPECT_EQ(containing_folder("/c.mdx"), "/");
}

TEST(FileName, StartsBehindTheLastSlash) {
  EXPECT_EQ(file_name("a/b/c.mdx"), "c.mdx");
  EXPECT_EQ(file_name("c.mdx"), "c.mdx");
  EXPECT_EQ(file_name("a/"), "");
}

TEST(WithoutExtension, TakesOnlyTheLastPartsExtension) {
  EXPECT_EQ(without_extension("a/b.c/d.mdx"), "a/b.c/d");
  EXPECT_EQ(without_extension("a/b.c/d"), "a/b.c/d");
  EXPECT_EQ(without_extension("d.tar.gz"), "d.tar");
}

TEST(WithoutExtension, DoesNotTakeALeadingDotForOne) {
  EXPECT_EQ(without_extension(".gitignore"), ".gitignore");
  EXPECT_EQ(without_extension("a/.env.local"), "a/.env");
}

TEST(PathParts, LeavesOutEmptyOnes) {
  EXPECT_THAT(path_parts("/a//b/"), ElementsAre("a", "b"));
  EXPECT_THAT(path_parts(""), IsEmpty());
}

TEST(RelativePath, LeadsFromAFolderToAFile) {
  EXPECT_EQ(relative_path("a/b", "a/c/d.ts"), "../c/d.ts");
  EXPECT_EQ(relative_path("a/b", "a/b/d.ts"), "d.ts");
  EXPECT_EQ(relative_path("", "a/d.ts"), "a/d.ts");
  EXPECT_EQ(relative_path("a/b", "d.ts"), "../../d.ts");
  EXPECT_EQ(relative_path("ab", "a/d.ts"), "../a/d.ts");
}

TEST(UnsafePathReason, AcceptsWhatEverySystemCanHold) {
  for (const char* path : {"a", "models/js/user.ts", ".refgen/x", "docs/user (1).mdx", "a..b/c", "préfixe/ключ.mdx",
                           "console.ts", "com.ts", "COM10", "lpt.txt", "[id].mdx", "~/x", "-rf"}) {
    EXPECT_EQ(unsafe_path_reason(path), "") << path;
  }
}

struct UnsafePath {
  std::string path;
  const char* reason;
};

class UnsafePathReason : public testing::TestWithParam<UnsafePath> {};

TEST_P(UnsafePathReason, NamesWhatIsWrong) { EXPECT_EQ(unsafe_path_reason(GetParam().path), GetParam().reason); }

INSTANTIATE_TEST_SUITE_P(
    Refused, UnsafePathReason,
    testing::Values(
        UnsafePath{"", "is empty"}, UnsafePath{"/abs", "is absolute"}, UnsafePath{"../x", "has a '..' part"},
        UnsafePath{"a/../../b", "has a '..' part"}, UnsafePath{"a/..", "has a '..' part"},
        UnsafePath{"./a", "has a '.' part"}, UnsafePath{"a//b", "has an empty part"},
        UnsafePath{"a/", "has an empty part"}, UnsafePath{"C:\\x", "contains a colon"},
        UnsafePath{"C:x", "contains a colon"}, UnsafePath{"file.ts:stream", "contains a colon"},
        UnsafePath{"\\\\host\\x", "contains a backslash"}, UnsafePath{"a\\b", "contains a backslash"},
        UnsafePath{std::string("a\0b", 3), "contains a control character"},
        UnsafePath{"a\nb", "contains a control character"}, UnsafePath{"a\u0085b", "contains a control character"},
        UnsafePath{"a\u202eb", "contains an invisible character"},
        UnsafePath{"a\u200bb", "contains an invisible character"},
        UnsafePath{"what?.ts", "contains '?', which Windows does not allow"},
        UnsafePath{"a|b", "contains '|', which Windows does not allow"},
        UnsafePath{"a./b", "has a part that ends in a dot"}, UnsafePath{"a/b ", "has a part that ends in a space"},
        UnsafePath{"CON", "has the part 'CON', which Windows reserves for a device"},
        UnsafePath{"a/aux.txt", "has the part 'aux.txt', which Windows reserves for a device"},
        UnsafePath{"nul.tar.gz/x", "has the part 'nul.tar.gz', which Windows reserves for a device"},
        UnsafePath{"Com1.ts", "has the part 'Com1.ts', which Windows reserves for a device"},
        UnsafePath{"con .ts", "has the part 'con .ts', which Windows reserves for a device"},
        UnsafePath{"LPT\u00b9", "has the part 'LPT\u00b9', which Windows reserves for a device"},
        UnsafePath{"a\xff", "is not valid UTF-8"},
        UnsafePath{std::string(256, 'a'), "has a part longer than 255 bytes"},
        UnsafePath{std::string(513, 'a') + std::string(513, '/'), "is longer than 1024 bytes"}));

TEST(UnsafePathReason, AllowsTheLongestPathAndPart) {
  std::string path;
  for (int part = 0; part < 3; ++part) path += std::string(255, 'a') + "/";
  path += std::string(253, 'a') + "/";
  EXPECT_EQ(unsafe_path_reason(path + "bb"), "");
  EXPECT_EQ(unsafe_path_reason(path + "bbb"), "is longer than 1024 bytes");
}

}  // namespace
}  // namespace refgen::base
