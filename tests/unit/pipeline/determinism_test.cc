#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/support/memory_run.h"

namespace refgen {
namespace {

using refgen::testing::PipelineRun;

/// The same files, but folders list their names backwards.
class ReversedFileSystem final : public base::FileSystem {
 public:
  explicit ReversedFileSystem(base::FileSystem& files) : files_(files) {}

  [[nodiscard]] base::FileKind kind(const std::string& path) const override { return files_.kind(path); }
  [[nodiscard]] base::Result<std::vector<base::DirectoryEntry>> list(const std::string& path) const override {
    auto entries = files_.list(path);
    if (entries.ok()) std::reverse(entries.value().begin(), entries.value().end());
    return entries;
  }
  [[nodiscard]] base::Result<std::string> read_file(const std::string& path) const override {
    return files_.read_file(path);
  }
  base::Result<base::Done> create_file(const std::string& path, std::string_view content) override {
    return files_.create_file(path, content);
  }
  base::Result<base::Done> rename(const std::string& from, const std::string& to) override {
    return files_.rename(from, to);
  }
  base::Result<base::Done> remove_file(const std::string& path) override { return files_.remove_file(path); }
  base::Result<base::Done> remove_directory(const std::string& path) override { return files_.remove_directory(path); }
  base::Result<base::Done> create_directory(const std::string& path) override { return files_.create_directory(path); }

 private:
  base::FileSystem& files_;
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
