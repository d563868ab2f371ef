#include "generator/base/limits.h"

#include <gtest/gtest.h>

#include <set>

namespace refgen::base {
namespace {

TEST(Limits, EachHasOneRule) {
  std::set<std::size_t Limits::*, bool (*)(std::size_t Limits::*, std::size_t Limits::*)> seen(
      [](std::size_t Limits::*left, std::size_t Limits::*right) {
        const Limits limits{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        return limits.*left < limits.*right;
      });
  std::set<std::string_view> flags;
  for (const LimitRule& rule : limit_rules()) {
    EXPECT_TRUE(seen.insert(rule.value).second) << rule.flag;
    EXPECT_TRUE(flags.insert(rule.flag).second) << rule.flag;
    EXPECT_LE(Limits().*rule.value, rule.highest) << rule.flag;
    EXPECT_EQ(highest_limits().*rule.value, rule.highest) << rule.flag;
    EXPECT_EQ(limit_rule(rule.value).flag, rule.flag);
  }
  EXPECT_EQ(seen.size() * sizeof(std::size_t), sizeof(Limits));
}

TEST(Limits, AreShownAsTheCommandLineTakesThem) {
  const LimitRule& size = limit_rule(&Limits::file_size);
  EXPECT_EQ(limit_text(size, 0), "0");
  EXPECT_EQ(limit_text(size, 1000), "1000");
  EXPECT_EQ(limit_text(size, 3 << 10), "3K");
  EXPECT_EQ(limit_text(size, 4 << 20), "4M");
  EXPECT_EQ(limit_text(size, std::size_t{5} << 30), "5G");
  EXPECT_EQ(limit_text(limit_rule(&Limits::values), 1024), "1024");
  EXPECT_EQ(limit_help({}, &Limits::nesting), "--max-nesting raises the limit (64)");
}

}  // namespace
}  // namespace refgen::base
