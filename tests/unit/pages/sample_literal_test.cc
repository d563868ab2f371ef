#include "generator/pages/sample_literal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "tests/unit/pages/page_fixture.h"

namespace refgen::pages {
namespace {

using language_kit::Example;
using language_kit::ObjectSyntax;

Example text(std::string value, std::string type = {}) {
  Example example;
  example.kind = Example::Kind::string;
  example.text = std::move(value);
  example.type = std::move(type);
  return example;
}

Example user() {
  Example list;
  list.kind = Example::Kind::list;
  list.items = {text("a"), text("b")};
  Example count;
  count.kind = Example::Kind::number;
  count.text = "3000000000";
  Example object;
  object.kind = Example::Kind::object;
  object.type = "users.User";
  object.members = {
      {"ID", "id", text("it's")}, {"Tags", "tags", list}, {"Count", "count", count}, {"Nothing", "nothing", {}}};
  return object;
}

TEST(SampleLiteral, OfJavaScript) {
  EXPECT_EQ(sample_literal(user(), testing::js_backend().rules, 0),
            "{\n  ID: \"it's\",\n  Tags: ['a', 'b'],\n  Count: 3000000000,\n  Nothing: null,\n}");
}

TEST(SampleLiteral, OfListsInListsTakesNoLongerWithEachLevel) {
  Example list;
  for (int depth = 0; depth < 60; ++depth) {
    Example outer;
    outer.kind = Example::Kind::list;
    outer.items.push_back(std::move(list));
    list = std::move(outer);
  }
  const std::string literal = sample_literal(list, testing::js_backend().rules, 0);
  EXPECT_EQ(std::count(literal.begin(), literal.end(), '['), 60);
  EXPECT_EQ(std::count(literal.begin(), literal.end(), ']'), 60);
}

TEST(SampleLiteral, OfJson) {
  EXPECT_EQ(sample_literal(user(), testing::curl_backend().rules, 1),
            "{\n    \"id\": \"it's\",\n    \"tags\": [\"a\", \"b\"],\n    \"count\": 3000000000,\n    \"nothing\": "
            "null\n  }");
}

TEST(SampleLiteral, OfALanguageWithTypesAndColumns) {
  language_kit::LanguageRules rules = testing::curl_backend().rules;
  rules.samples = {
      .string_literal = language_kit::go_string,
      .null_word = "nil",
      .list_open = "[]{}{",
      .list_close = "}",
      .typed_object =
          ObjectSyntax{.open = "{}{", .bare_keys = true, .trailing_separator = true, .aligned_values = true},
      .qualified_types = true,
      .indent = "\t"};
  rules.naming.member_case = language_kit::NameCase::pascal;
  rules.naming.initialisms = {"ID"};
  EXPECT_EQ(sample_literal(user(), rules, 0),
            "users.User{\n\tID:      \"it's\",\n\tTags:    []string{\"a\", \"b\"},\n\tCount:   3000000000,\n\tNothing: "
            "nil,\n}");
}

TEST(SampleLiteral, TellsTheTypeOfTheItemsOfAList) {
  language_kit::LanguageRules rules = testing::js_backend().rules;
  rules.samples.list_open = "{}[";
  Example flag;
  flag.kind = Example::Kind::boolean;
  flag.text = "true";
  Example list;
  list.kind = Example::Kind::list;
  list.items = {flag};
  EXPECT_EQ(sample_literal(list, rules, 0), "boolean[true]");
  list.items = {text("a")};
  EXPECT_EQ(sample_literal(list, rules, 0), "string['a']");
  list.items = {Example()};
  EXPECT_EQ(sample_literal(list, rules, 0), "unknown[null]");
}

TEST(SampleLiteral, OfALanguageWithBuilders) {
  language_kit::LanguageRules rules = testing::curl_backend().rules;
  rules.samples = {.string_literal = language_kit::java_string,
                   .list_open = "List.of(",
                   .list_close = ")",
                   .typed_object = ObjectSyntax{.open = "{}.builder()",
                                                .close = ".build()",
                                                .bare_keys = true,
                                                .key_prefix = ".",
                                                .key_suffix = "(",
                                                .value_suffix = ")",
                                                .separator = "",
                                                .indented_close = true},
                   .indent = "    ",
                   .long_suffix = "L"};
  EXPECT_EQ(sample_literal(user(), rules, 0),
            "User.builder()\n    .id(\"it's\")\n    .tags(List.of(\"a\", \"b\"))\n    .count(3000000000L)\n"
            "    .nothing(null)\n    .build()");
}

TEST(SampleLiteral, WritesWhatStandsForAType) {
  language_kit::LanguageRules rules = testing::js_backend().rules;
  rules.samples.type_values = {{"Date", "new Date({})"}};
  EXPECT_EQ(sample_literal(text("2025-01-15", "Date"), rules, 0), "new Date('2025-01-15')");
}

TEST(SampleLiteral, TakesNoCodeFromTypesAndKeys) {
  language_kit::LanguageRules rules = testing::js_backend().rules;
  rules.samples.typed_object = ObjectSyntax{.open = "new {}(", .close = ")"};
  Example object;
  object.kind = Example::Kind::object;
  object.type = "User+evil";
  object.members = {{"a: evil(), b", "a", text("x")}};
  EXPECT_EQ(sample_literal(object, rules, 0), "{\n  'a: evil(), b': 'x',\n}");
}

}  // namespace
}  // namespace refgen::pages
