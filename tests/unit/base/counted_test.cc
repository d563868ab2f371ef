#include "generator/base/counted.h"

#include <gtest/gtest.h>

namespace refgen::base {
namespace {

TEST(Counted, HasOneNounForOneAndAnotherForAllElse) {
  EXPECT_EQ(counted(0, "entry", "entries"), "0 entries");
  EXPECT_EQ(counted(1, "entry", "entries"), "1 entry");
  EXPECT_EQ(counted(2, "entry", "entries"), "2 entries");
}

}  // namespace
}  // namespace refgen::base
