#include "generator/render/generated_file.h"

#include <gtest/gtest.h>

namespace refgen::render {
namespace {

TEST(SymbolRoleText, IsWhatTheManifestSays) {
  EXPECT_EQ(to_text(SymbolRole::model), "model");
  EXPECT_EQ(to_text(SymbolRole::options), "options");
  EXPECT_EQ(to_text(SymbolRole::result), "result");
  EXPECT_EQ(to_text(SymbolRole::nested), "nested");
  EXPECT_EQ(to_text(SymbolRole::enumeration), "enum");
}

}  // namespace
}  // namespace refgen::render
