#include "generator/base/boxed.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace refgen::base {
namespace {

using Text = Boxed<std::string>;

TEST(Boxed, IsEmptyUntilItGetsAValue) {
  Text text;
  EXPECT_FALSE(text.has_value());
  text = std::string("a");
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, "a");
  EXPECT_EQ(text->size(), 1U);
}

TEST(Boxed, TakesACopyOfWhatIsPointedAt) {
  std::string value = "a";
  const Text text = &value;
  value = "b";
  EXPECT_EQ(*text, "a");
  EXPECT_FALSE(Text(static_cast<const std::string*>(nullptr)).has_value());
}

TEST(Boxed, CopiesAreApart) {
  Text text = std::string("a");
  const Text copy = text;
  *text += "b";
  EXPECT_EQ(*copy, "a");
  text = copy;
  EXPECT_EQ(*text, "a");
  text = Text();
  EXPECT_FALSE(text.has_value());
  EXPECT_TRUE(copy.has_value());
}

TEST(Boxed, ComparesValues) {
  EXPECT_EQ(Text(std::string("a")), Text(std::string("a")));
  EXPECT_FALSE(Text(std::string("a")) == Text(std::string("b")));
  EXPECT_FALSE(Text(std::string("a")) == Text());
  EXPECT_EQ(Text(), Text());
}

}  // namespace
}  // namespace refgen::base
