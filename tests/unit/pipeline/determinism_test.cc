#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/support/forwarding_file_system.h"
#include "tests/support/memory_run.h"

namespace refgen {
namespace {

using refgen::testing::PipelineRun;

/// The same files, but folders list their names backwards.
class ReversedFileSystem final : public refgen::testing::ForwardingFileSystem {
 public:
  using ForwardingFileSystem::ForwardingFileSystem;

  [[nodiscard]] base::Result<std::vector<base::DirectoryEntry>> list(const std::string& path) const override {
    auto entries = ForwardingFileSystem::list(path);
    if (entries.ok()) std::reverse(entries.value().begin(), entries.value().end());
    return entries;
  }
};

std::map<std::string, std::string> generate(base::FileSystem& files, const std::string& specs,
                                            const std::string& output) {
  pipeline::Configuration configuration;
  configuration.specs = specs;
  configuration.output = output;
  PipelineRun run(files, configuration);
  run.generate();
  EXPECT_FALSE(run.sink.has_errors()) << run.problems();
  std::map<std::string, std::string> contents;
  for (const std::string& path : refgen::testing::list_files(files, output)) {
    contents[path] = files.read_file(base::join_path(output, path)).value();
  }
  return contents;
}

class DeterminismTest : public ::testing::Test {
 protected:
  void SetUp() override {
    refgen::testing::copy_tree(std::string(REFGEN_SOURCE_DIR) + "/specs", files_, "specs");
    expected_ = generate(files_, "specs", "output");
    ASSERT_GT(expected_.size(), 1000U);
  }

  base::MemoryFileSystem files_;
  std::map<std::string, std::string> expected_;
};

TEST_F(DeterminismTest, TheOrderOfDiscoveryChangesNothing) {
  ReversedFileSystem reversed(files_);
  EXPECT_EQ(generate(reversed, "specs", "backwards"), expected_);
}

TEST_F(DeterminismTest, WhereTheFoldersAreChangesNothing) {
  refgen::testing::copy_tree(std::string(REFGEN_SOURCE_DIR) + "/specs", files_, "/home/someone/api/reference");
  EXPECT_EQ(generate(files_, "/home/someone/api/reference", "/var/www"), expected_);
}

}  // namespace
}  // namespace refgen
