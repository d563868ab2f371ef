#include "generator/model/type.h"

#include <gtest/gtest.h>

namespace refgen::model {
namespace {

Type plain(TypeKind kind, std::string text = "") {
  Type type;
  type.kind = kind;
  type.text = std::move(text);
  return type;
}

Type of(TypeKind kind, std::vector<Type> parts) {
  Type type = plain(kind);
  type.parts = std::move(parts);
  return type;
}

Type literal(std::string text, LiteralKind kind = LiteralKind::string) {
  Type type = plain(TypeKind::literal, std::move(text));
  type.literal_kind = kind;
  return type;
}

TEST(TypeText, NamesEveryKind) {
  EXPECT_EQ(to_text(plain(TypeKind::any)), "any");
  EXPECT_EQ(to_text(plain(TypeKind::null)), "null");
  EXPECT_EQ(to_text(plain(TypeKind::string)), "string");
  EXPECT_EQ(to_text(plain(TypeKind::boolean)), "boolean");
  EXPECT_EQ(to_text(plain(TypeKind::integer)), "integer");
  EXPECT_EQ(to_text(plain(TypeKind::number)), "number");
  EXPECT_EQ(to_text(plain(TypeKind::timestamp)), "timestamp");
  EXPECT_EQ(to_text(plain(TypeKind::named, "usermanagement.User")), "usermanagement.User");
  EXPECT_EQ(to_text(plain(TypeKind::function)), "function");
  EXPECT_EQ(to_text(plain(TypeKind::object)), "object");
  EXPECT_EQ(to_text(plain(TypeKind::object, "Impersonator")), "object Impersonator");
  EXPECT_EQ(to_text(plain(TypeKind::nothing)), "nothing");
}

TEST(TypeText, WritesLiteralsAsJson) {
  EXPECT_EQ(to_text(literal("a \"b\" \\ \n")), R"("a \"b\" \\ \n")");
  EXPECT_EQ(to_text(literal("1.5", LiteralKind::number)), "1.5");
  EXPECT_EQ(to_text(literal("true", LiteralKind::boolean)), "true");
}

TEST(TypeText, WritesParts) {
  const Type choice = of(TypeKind::choice, {literal("a"), literal("b")});
  EXPECT_EQ(to_text(choice), R"("a" | "b")");
  EXPECT_EQ(to_text(of(TypeKind::array, {choice})), R"(array<"a" | "b">)");
  EXPECT_EQ(to_text(of(TypeKind::map, {of(TypeKind::array, {plain(TypeKind::integer)})})), "map<array<integer>>");
  EXPECT_EQ(to_text(of(TypeKind::array, {})), "array<any>");
  EXPECT_EQ(to_text(of(TypeKind::choice, {})), "enum");
}

TEST(Enumeration, IsAChoiceOfLiterals) {
  EXPECT_TRUE(is_enumeration(of(TypeKind::choice, {literal("a"), literal("1", LiteralKind::number)})));
  EXPECT_FALSE(is_enumeration(of(TypeKind::choice, {literal("a"), plain(TypeKind::string)})));
  EXPECT_FALSE(is_enumeration(of(TypeKind::choice, {})));
  EXPECT_FALSE(is_enumeration(literal("a")));
}

TEST(Innermost, LooksThroughArraysAndMaps) {
  Type type = of(TypeKind::array, {of(TypeKind::map, {plain(TypeKind::object, "Row")})});
  EXPECT_EQ(innermost(static_cast<const Type&>(type)).text, "Row");
  innermost(type).text = "Column";
  EXPECT_EQ(to_text(type), "array<map<object Column>>");
  EXPECT_EQ(innermost(static_cast<const Type&>(of(TypeKind::array, {}))).kind, TypeKind::array);
  const Type choice = of(TypeKind::choice, {plain(TypeKind::string), plain(TypeKind::integer)});
  EXPECT_EQ(&innermost(choice), &choice);
}

}  // namespace
}  // namespace refgen::model
