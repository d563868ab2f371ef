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

TEST(DiscoverTest, AMissingRootIsAnError) {
  const auto files = base::memory_file_system();
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  discover(*files, "nowhere", {}, ".mark", sink);
  EXPECT_THAT(refgen::testing::places(sink, sources), ElementsAre("cannot-read"));
  EXPECT_TRUE(sink.has_errors());
}

}  // namespace
}  // namespace refgen::spec
