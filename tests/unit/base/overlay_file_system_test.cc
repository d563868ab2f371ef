#include "generator/base/overlay_file_system.h"

#include <gtest/gtest.h>

#include "generator/base/memory_file_system.h"

namespace refgen::base {
namespace {

TEST(OverlayFileSystem, ShowsOtherContentsAndLeavesTheFilesAlone) {
  MemoryFileSystem files;
  ASSERT_TRUE(files.create_file("a", "old").ok());
  ASSERT_TRUE(files.create_file("b", "same").ok());
  OverlayFileSystem overlay(files);
  overlay.set_content("a", "new");
  EXPECT_EQ(overlay.read_file("a").value(), "new");
  EXPECT_EQ(overlay.read_file("b").value(), "same");
  EXPECT_EQ(overlay.kind("a"), FileKind::file);
  EXPECT_EQ(overlay.list("").value(), files.list("").value());
  EXPECT_EQ(files.read_file("a").value(), "old");
}

TEST(OverlayFileSystem, WritesNothing) {
  MemoryFileSystem files;
  ASSERT_TRUE(files.create_file("a", "old").ok());
  OverlayFileSystem overlay(files);
  EXPECT_EQ(overlay.create_file("c", "").error(), "read-only file system");
  EXPECT_FALSE(overlay.rename("a", "b").ok());
  EXPECT_FALSE(overlay.remove_file("a").ok());
  EXPECT_FALSE(overlay.create_directory("d").ok());
  EXPECT_FALSE(overlay.remove_directory("d").ok());
  EXPECT_EQ(overlay.lock_directory("").error(), "read-only file system") << "there is nothing to write for";
  EXPECT_EQ(files.list("").value().size(), 1U);
}

}  // namespace
}  // namespace refgen::base
