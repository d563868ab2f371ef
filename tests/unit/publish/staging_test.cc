#include "generator/publish/staging.h"

#include <gtest/gtest.h>

#include <new>

#include "generator/base/memory_file_system.h"
#include "tests/support/forwarding_file_system.h"

namespace refgen::publish {
namespace {

using base::FileKind;

const std::string root = "/new/output";

TEST(Staging, PutsFilesDownBelowTheRoot) {
  base::MemoryFileSystem files;
  Staging staging(files, root, {nullptr, true});
  const base::Result<std::string> place = staging.put("text");
  ASSERT_TRUE(place.ok()) << place.error();
  EXPECT_EQ(files.read_file(root + "/" + place.value()).value(), "text");
}

TEST(Staging, LeavesNoFolderThatOnlyItNeeded) {
  base::MemoryFileSystem files;
  {
    Staging staging(files, root, {nullptr, true});
    ASSERT_TRUE(staging.put("text").ok());
  }
  EXPECT_EQ(files.kind("/new"), FileKind::missing);
}

TEST(Staging, LeavesFoldersThatHoldSomething) {
  base::MemoryFileSystem files;
  {
    Staging staging(files, root, {nullptr, true});
    ASSERT_TRUE(staging.put("text").ok());
    ASSERT_TRUE(files.create_file("/new/notes.txt", "mine").ok());
  }
  EXPECT_EQ(files.kind(root), FileKind::missing);
  EXPECT_EQ(files.read_file("/new/notes.txt").value(), "mine");
}

/// Has no memory left for taking a folder away.
class ExhaustedFileSystem final : public refgen::testing::ForwardingFileSystem {
 public:
  using ForwardingFileSystem::ForwardingFileSystem;
  base::Result<base::Done> remove_directory(const std::string& /*path*/) override { throw std::bad_alloc(); }
};

TEST(Staging, StaysForTheNextRunWhenThereIsNoMemoryToTakeItAway) {
  base::MemoryFileSystem memory;
  ExhaustedFileSystem files(memory);
  {
    Staging staging(files, root, {nullptr, true});
    ASSERT_TRUE(staging.put("text").ok());
  }
  EXPECT_EQ(files.kind(root), FileKind::directory);
}

}  // namespace
}  // namespace refgen::publish
