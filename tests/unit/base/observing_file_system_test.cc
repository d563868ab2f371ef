#include "generator/base/observing_file_system.h"

#include <gtest/gtest.h>

#include "tests/support/forwarding_file_system.h"

namespace refgen::base {
namespace {

/// Says whose permissions went to whom.
class PermissionLog final : public refgen::testing::ForwardingFileSystem {
 public:
  using ForwardingFileSystem::ForwardingFileSystem;

  Result<Done> copy_permissions(const std::string& from, const std::string& to) override {
    log += from + " -> " + to;
    return Failure{"permission denied"};
  }

  std::string log;
};

TEST(ObservingFileSystem, HandsPermissionsOn) {
  const auto memory = memory_file_system();
  PermissionLog files(*memory);
  ObservingFileSystem seen(files);
  EXPECT_EQ(seen.copy_permissions("a", "b").error(), "permission denied");
  EXPECT_EQ(files.log, "a -> b");
}

}  // namespace
}  // namespace refgen::base
