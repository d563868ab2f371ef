#include "generator/pipeline/spec_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/forwarding_file_system.h"
#include "tests/support/memory_run.h"

namespace refgen {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Every folder lists one more file.
class OneMoreName final : public refgen::testing::ForwardingFileSystem {
 public:
  OneMoreName(base::FileSystem& files, base::DirectoryEntry entry)
      : ForwardingFileSystem(files), entry_(std::move(entry)) {}

  [[nodiscard]] base::Result<std::vector<base::DirectoryEntry>> list(const std::string& path) const override {
    auto entries = ForwardingFileSystem::list(path);
    if (entries.ok()) entries.value().push_back(entry_);
    return entries;
  }

 private:
  base::DirectoryEntry entry_;
};

std::vector<std::string> files_of(const model::ApiModel& model) {
  std::vector<std::string> files;
  for (const model::Spec& spec : model.specs) files.push_back(spec.file);
  return files;
}

TEST(SpecReader, TakesAFileThatGoesAfterItsFolderWasListedForDeleted) {
  base::MemoryFileSystem files;
  refgen::testing::put_file(files, "specs/here.mdx", "Text.\n");
  OneMoreName listing(files, {"gone.mdx", base::FileKind::file});
  refgen::testing::PipelineRun run(listing);
  EXPECT_THAT(files_of(pipeline::read_model(run.run(), run.counts)), ElementsAre("here.mdx"));
  EXPECT_EQ(run.problems(), "");
}

TEST(SpecReader, ReportsAFileThatIsThereAndCannotBeRead) {
  base::MemoryFileSystem files;
  refgen::testing::put_file(files, "specs/here.mdx", "Text.\n");
  refgen::testing::put_file(files, "specs/folder.mdx/inside.txt", "");
  OneMoreName listing(files, {"folder.mdx", base::FileKind::file});
  refgen::testing::PipelineRun run(listing);
  EXPECT_THAT(files_of(pipeline::read_model(run.run(), run.counts)), ElementsAre("here.mdx"));
  EXPECT_THAT(run.problems(), HasSubstr("error: cannot read 'specs/folder.mdx'"));
}

}  // namespace
}  // namespace refgen
