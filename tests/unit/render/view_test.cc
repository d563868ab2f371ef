#include "generator/render/view.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace refgen::render {
namespace {

TEST(View, FindsItsFieldsByName) {
  const std::string_view part = std::string_view("texts").substr(0, 4);
  const View view = {{"name", std::string("User")}, {"type", part}, {"flag", false}, {"rows", std::vector<View>(2)}};
  EXPECT_EQ(view.find("name")->text(), "User");
  EXPECT_EQ(view.find("type")->text(), "text");
  EXPECT_EQ(view.find("flag")->kind(), Field::Kind::flag);
  EXPECT_FALSE(view.find("flag")->flag());
  EXPECT_EQ(view.find("rows")->list().size(), 2U);
  EXPECT_EQ(view.find("Name"), nullptr);
}

TEST(View, KeepsTheOrderOfItsFields) {
  View view = {{"b", "1"}};
  view.set("a", "2");
  ASSERT_EQ(view.fields().size(), 2U);
  EXPECT_EQ(view.fields()[0].first, "b");
  EXPECT_EQ(view.fields()[1].first, "a");
}

TEST(FieldName, IsMadeOfLiteralsOnly) {
  EXPECT_TRUE((std::is_constructible_v<FieldName, const char(&)[5]>));
  EXPECT_FALSE((std::is_constructible_v<FieldName, std::string>));
  EXPECT_FALSE((std::is_constructible_v<FieldName, std::string_view>));
}

TEST(Field, IsAFlagOnlyForABool) {
  EXPECT_EQ(Field(true).kind(), Field::Kind::flag);
  EXPECT_EQ(Field("true").kind(), Field::Kind::text);
  EXPECT_FALSE((std::is_constructible_v<Field, const View*>));
  EXPECT_FALSE((std::is_constructible_v<Field, int>));
}

TEST(LineViews, MarkTheLastLine) {
  const std::vector<View> views = line_views({"a", "", "b"});
  ASSERT_EQ(views.size(), 3U);
  EXPECT_EQ(view_json(views[0], -1), R"({"line":"a","last":false})");
  EXPECT_EQ(view_json(views[1], -1), R"({"line":"","last":false})");
  EXPECT_EQ(view_json(views[2], -1), R"({"line":"b","last":true})");
  EXPECT_TRUE(line_views({}).empty());
}

TEST(ViewJson, PrintsFieldsInOrderAndEscaped) {
  const View view = {{"z", "a \"quoted\"\n\\ \x1B é"},
                     {"flag", true},
                     {"rows", std::vector<View>{{{"key", "1"}}, View{}}},
                     {"a", std::vector<View>{}}};
  EXPECT_EQ(view_json(view, 2),
            "{\n"
            "  \"z\": \"a \\\"quoted\\\"\\n\\\\ \\u001b é\",\n"
            "  \"flag\": true,\n"
            "  \"rows\": [\n"
            "    {\n"
            "      \"key\": \"1\"\n"
            "    },\n"
            "    {}\n"
            "  ],\n"
            "  \"a\": []\n"
            "}");
}

TEST(ViewJson, ReplacesBytesThatAreNotUtf8) { EXPECT_EQ(view_json({{"a", "x\xFF"}}, -1), "{\"a\":\"x\xEF\xBF\xBD\"}"); }

}  // namespace
}  // namespace refgen::render
