#include "generator/link/shared_knowledge.h"

#include <gtest/gtest.h>

#include "tests/support/linking.h"

namespace refgen::link {
namespace {

using refgen::testing::LinkedSpecs;
using refgen::testing::outline;

/// The type of one property after two or three tables completed each other.
std::string shared(const std::string& language, const std::vector<std::pair<std::string, std::string>>& types) {
  std::string text = "---\nreference:\n";
  for (const auto& [name, type] : types) {
    text += "  " + name + ":\n    - {key: Thing, id: thing, title: T, properties: [{key: value, " + type + "}]}\n";
    text += "    - {key: User, id: user, title: User, properties: []}\n";
  }
  const LinkedSpecs specs(LinkedSpecs::Files{{"a.mdx", text + "---\n"}});
  return outline(specs.entry("thing", language).properties);
}

TEST(SharedKnowledgeTest, AVagueArrayTakesTheElementOfAnother) {
  EXPECT_EQ(shared("curl", {{"curl", "type: array"}, {"js", "type: 'User[]'"}}), "value=value:array<User>");
}

TEST(SharedKnowledgeTest, AnEnumTakesTheValuesOfALiteralUnion) {
  EXPECT_EQ(shared("curl", {{"curl", "type: enum"}, {"js", "type: '\"a\" | \"b\"'"}}), "value=value:\"a\" | \"b\"");
  EXPECT_EQ(shared("curl", {{"curl", "type: enum"}}), "value=value:string");
}

TEST(SharedKnowledgeTest, AnUndeclaredNameKeepsItsNameForTheValuesOfAnother) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx",
       "---\nreference:\n  go:\n    - {key: Thing, id: thing, title: T, properties: [{key: State, type: "
       "things.State}]}\n"
       "  js:\n    - {key: Thing, id: thing, title: T, properties: [{key: state, type: '\"a\" | \"b\"'}]}\n---\n"}});
  const model::Type& type = specs.entry("thing", "go").properties[0].type;
  EXPECT_EQ(to_text(type), "\"a\" | \"b\"");
  EXPECT_EQ(type.text, "things.State");
}

TEST(SharedKnowledgeTest, AnUndeclaredNameKeepsItsNameForTheValuesOfItsEnum) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx",
       "---\nreference:\n  go:\n    - {key: Thing, id: thing, title: T, properties: [{key: State, type: "
       "things.State, enum: [a, b]}, {key: Kind, type: string, enum: [c]}]}\n---\n"}});
  const std::vector<model::Row>& rows = specs.entry("thing", "go").properties;
  EXPECT_EQ(to_text(rows[0].type), "\"a\" | \"b\"");
  EXPECT_EQ(rows[0].type.text, "things.State");
  EXPECT_EQ(to_text(rows[1].type), "\"c\"");
  EXPECT_EQ(rows[1].type.text, "");
}

TEST(SharedKnowledgeTest, AnUndeclaredNameIsAnOpenTextButAnyAsAnElement) {
  EXPECT_EQ(shared("js", {{"js", "type: State"}}), "value=value:State");
  EXPECT_EQ(shared("js", {{"js", "type: 'Event[]'"}}), "value=value:array<any>");
}

TEST(SharedKnowledgeTest, AChoiceWithAFunctionIsNoMoreDataThanTheFunction) {
  EXPECT_EQ(shared("js", {{"js", "type: 'State | function'"}}), "value=value:function");
}

TEST(SharedKnowledgeTest, NumbersAreWholeWhereAnyTableSaysSo) {
  EXPECT_EQ(shared("js", {{"js", "type: number"}, {"go", "type: int"}}), "value=value:integer");
  EXPECT_EQ(shared("js", {{"js", "type: number"}}), "value=value:number");
}

TEST(SharedKnowledgeTest, RowsMakeAnObjectOfWhateverWasLeftOpen) {
  EXPECT_EQ(shared("js", {{"js", "properties: [{key: a, type: string}]"}}), "value=value:object{a=a:string}");
  EXPECT_EQ(shared("js", {{"js", "type: array, properties: [{key: a, type: string}]"}}),
            "value=value:array<object>{a=a:string}");
  EXPECT_EQ(shared("js", {{"js", "type: Role, properties: [{key: a, type: string}]"}}),
            "value=value:object Role{a=a:string}");
}

TEST(SharedKnowledgeTest, TheMostTellingTableIsBelieved) {
  // PHP's `array` may be a list or an object; curl's says no more than that it is a list.
  EXPECT_EQ(shared("php", {{"curl", "type: array"}, {"php", "type: array"}, {"go", "type: '[]string'"}}),
            "value=value:array<string>");
  EXPECT_EQ(
      shared("java", {{"ruby", "type: 'Array[Hash]'"}, {"java", "type: 'List<Thingy>'"}, {"js", "type: 'User[]'"}}),
      "value=value:array<User>");
}

TEST(SharedKnowledgeTest, AStringGivesWayToAModelThatMoreTablesName) {
  EXPECT_EQ(shared("go", {{"go", "type: string"}, {"js", "type: User"}, {"ruby", "type: User"}}), "value=value:User");
  EXPECT_EQ(shared("go", {{"go", "type: string"}, {"curl", "type: string"}, {"js", "type: User"}}),
            "value=value:string");
}

TEST(SharedKnowledgeTest, APlainObjectTakesTheValuesOfAMap) {
  EXPECT_EQ(shared("js", {{"js", "type: object"}, {"go", "type: 'map[string]string'"}}), "value=value:map<string>");
}

}  // namespace
}  // namespace refgen::link
