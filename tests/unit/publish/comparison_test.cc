#include "generator/publish/comparison.h"

#include <gtest/gtest.h>

#include "generator/base/hash.h"
#include "generator/base/memory_file_system.h"
#include "tests/support/memory_run.h"

namespace refgen::publish {
namespace {

/// Whether a generated file counts as the same as what stands, of which the memory has a hash: that of the generated
/// file, though something else stands there, so that reading it tells.
bool is_same(bool stamp_is_known) {
  base::MemoryFileSystem files;
  testing::put_file(files, "/out/a.ts", "standing");
  OutputMemory memory;
  base::FileStamp stamp = files.stamp("/out/a.ts").value();
  if (!stamp_is_known) ++stamp[0];
  memory.files["a.ts"] = {stamp, base::sha256_hex("generated")};
  const std::string root = "/out";
  Comparison comparison(files, root, memory, Comparison::Contents::dropped);
  comparison.add({"a.ts", "generated", "", {}, {}, ""});
  return comparison.take().at(0).same;
}

TEST(Comparison, DoesNotReadAFileWithTheStampItHad) { EXPECT_TRUE(is_same(true)); }

TEST(Comparison, ReadsAFileWithAnotherStamp) { EXPECT_FALSE(is_same(false)); }

}  // namespace
}  // namespace refgen::publish
