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

/// How many files stay, of two that belong together, when the second stands with this text; none: it is not there.
std::size_t files_that_stay(const char* second) {
  base::MemoryFileSystem files;
  testing::put_file(files, "/out/a.mdx", "made");
  if (second != nullptr) testing::put_file(files, "/out/a.md", second);
  OutputMemory memory;
  const std::string root = "/out";
  Comparison comparison(files, root, memory, Comparison::Contents::dropped);
  const std::string hash = base::sha256_hex("made");
  const bool stay = comparison.add_if_same({{"a.mdx", "", "", {}, {}, hash}, {"a.md", "", "", {}, {}, hash}});
  const std::vector<ComparedFile> added = comparison.take();
  EXPECT_EQ(stay, !added.empty());
  return added.size();
}

TEST(Comparison, LetsFilesStayTogetherOrNotAtAll) {
  EXPECT_EQ(files_that_stay("made"), 2U);
  EXPECT_EQ(files_that_stay("changed by hand"), 0U);
  EXPECT_EQ(files_that_stay(nullptr), 0U);
}

}  // namespace
}  // namespace refgen::publish
