#include "generator/model/value.h"

#include <gtest/gtest.h>

namespace refgen::model {
namespace {

TEST(Value, IsNullByDefault) { EXPECT_EQ(Value().kind, Value::Kind::null); }

TEST(Value, KeepsTextsAndNumbersAsSpelt) {
  EXPECT_EQ(Value::string_value("017").kind, Value::Kind::string);
  EXPECT_EQ(Value::string_value("017").text, "017");
  EXPECT_EQ(Value::number_value("1.50").kind, Value::Kind::number);
  EXPECT_EQ(Value::number_value("1.50").text, "1.50");
  EXPECT_NE(Value::string_value("1"), Value::number_value("1"));
}

TEST(Value, WritesBooleansAsJsonDoes) {
  EXPECT_EQ(Value::boolean_value(true).text, "true");
  EXPECT_EQ(Value::boolean_value(false).text, "false");
  EXPECT_EQ(Value::boolean_value(false).kind, Value::Kind::boolean);
}

TEST(Value, KeepsTheOrderOfMembers) {
  const Value value =
      Value::object_value({{"b", Value::list_value({Value(), Value::number_value("2")})}, {"a", Value()}});
  EXPECT_EQ(value.kind, Value::Kind::object);
  ASSERT_EQ(value.members.size(), 2U);
  EXPECT_EQ(value.members[0].first, "b");
  EXPECT_EQ(value.members[0].second.kind, Value::Kind::list);
  EXPECT_EQ(value.members[0].second.items[1].text, "2");
  EXPECT_EQ(value.members[1].first, "a");
}

}  // namespace
}  // namespace refgen::model
