#include "generator/spec/discover.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reading.h"

namespace refgen::spec {
namespace {

using ::testing::ElementsAre;

void put(base::FileSystem& files, const std::string& path, std::string_view content = "x") {
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    ASSERT_TRUE(files.create_directory(path.substr(0, slash)).ok());
  }
  ASSERT_TRUE(files.create_file(path, content).ok());
}

TEST(DiscoverTest, ListsSpecsAndSamplesSortedByPath) {
  const auto files = base::memory_file_system();
  for (const char* path : {"specs/b.mdx", "specs/a/z.mdx", "specs/a.md", "specs/a/user.json", "specs/a/user.py",
                           "specs/notes.txt", "specs/.hidden/x.mdx", "specs/Makefile"}) {
    put(*files, path);
  }
  diagnostics::Sink sink;
  const SpecTree tree = discover(*files, "specs", {"json", "py"}, ".mark", sink);
  EXPECT_THAT(tree.specs, ElementsAre("a.md", "a/z.mdx", "b.mdx"));
  EXPECT_THAT(tree.samples, ElementsAre("a/user.json", "a/user.py"));
}

TEST(DiscoverTest, PassesOverOutputAmongTheSpecs) {
  const auto files = base::memory_file_system();
  for (const char* path : {"specs/a.mdx", "specs/out/.mark", "specs/out/docs/a.mdx", "specs/.mark"}) put(*files, path);
  diagnostics::Sink sink;
  EXPECT_THAT(discover(*files, "specs", {}, ".mark", sink).specs, ElementsAre("a.mdx"));
  EXPECT_THAT(refgen::testing::places(sink, {}), ElementsAre());
}

TEST(DiscoverTest, LeavesOutSpecsWhosePathsAreNotUtf8) {
  const auto files = base::memory_file_system();
  for (const char* path : {"specs/a\xff.mdx", "specs/größe.mdx"}) put(*files, path);
  diagnostics::Sink sink;
  EXPECT_THAT(discover(*files, "specs", {}, ".mark", sink).specs, ElementsAre("größe.mdx"));
  EXPECT_EQ(refgen::testing::listing(sink, {}),
            "refgen: error: the path of 'a\\xff.mdx' is not valid UTF-8 [unsafe-path]\n"
            "  help: give it another name\n");
}

TEST(DiscoverTest, AMissingRootIsAnError) {
  const auto files = base::memory_file_system();
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  discover(*files, "nowhere", {}, ".mark", sink);
  EXPECT_THAT(refgen::testing::places(sink, sources), ElementsAre("cannot-read"));
  EXPECT_TRUE(sink.has_errors());
}

TEST(DiscoverTest, ReportsMoreFilesThanAllowedOnce) {
  const auto files = base::memory_file_system();
  for (const char* path : {"specs/a/1.mdx", "specs/a/2.mdx", "specs/b/3.mdx", "specs/c/4.mdx"}) put(*files, path);
  base::Limits limits;
  limits.files = 3;
  diagnostics::Sink sink;
  EXPECT_THAT(discover(*files, "specs", {}, ".mark", sink, limits).specs, ElementsAre("a/1.mdx", "a/2.mdx"));
  EXPECT_EQ(refgen::testing::listing(sink, {}),
            "refgen: error: there are more than 3 files and folders below 'specs' [over-limit]\n"
            "  help: --max-files raises the limit (3)\n");
  limits.files = 7;
  diagnostics::Sink quiet;
  EXPECT_EQ(discover(*files, "specs", {}, ".mark", quiet, limits).specs.size(), 4U);
  EXPECT_TRUE(quiet.empty());
}

TEST(DiscoverTest, ReportsPathsThatAreTooLong) {
  const auto files = base::memory_file_system();
  for (const char* path : {"specs/abc/d.mdx", "specs/abcdefgh/i/j.mdx"}) put(*files, path);
  base::Limits limits;
  limits.path_length = 9;
  diagnostics::Sink sink;
  EXPECT_THAT(discover(*files, "specs", {}, ".mark", sink, limits).specs, ElementsAre("abc/d.mdx"));
  EXPECT_EQ(refgen::testing::listing(sink, {}),
            "refgen: error: the path 'abcdefgh/i' is longer than 9 bytes [over-limit]\n"
            "  help: --max-path raises the limit (9)\n");
}

}  // namespace
}  // namespace refgen::spec
