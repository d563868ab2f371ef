#include "generator/lint/type_fit.h"

#include <gtest/gtest.h>

#include "generator/link/type_parser.h"
#include "tests/support/linking.h"

namespace refgen::lint {
namespace {

using model::Type;
using model::TypeKind;

/// A type as the js grammar of the tests spells it; `User` and `Group` are declared, other names are not.
Type js(std::string_view spelling) {
  const auto is_declared = [](std::string_view name) { return name == "User" || name == "Group"; };
  const auto& grammars = testing::small_grammars();
  Type type = link::parse_type(spelling, *grammars[1], grammars, is_declared).type;
  for (Type* part : {&type, &model::innermost(type)}) {
    if (part->text == "User") part->target = model::EntityRef{0, 0};
    if (part->text == "Group") part->target = model::EntityRef{0, 1};
  }
  return type;
}

Type of(TypeKind kind) {
  Type type;
  type.kind = kind;
  return type;
}

TEST(TypeFit, WhatSaysLessFitsWhatSaysMore) {
  EXPECT_TRUE(fits(js("any"), js("number")));
  EXPECT_TRUE(fits(js("UserState"), js("boolean")));
  EXPECT_TRUE(fits(js("string"), js("Date")));
  EXPECT_TRUE(fits(js("string"), js("'a' | 'b'")));
  EXPECT_TRUE(fits(of(TypeKind::integer), js("number")));
  EXPECT_TRUE(fits(of(TypeKind::object), js("User")));
  EXPECT_TRUE(fits(of(TypeKind::object), js("Record<string, string>")));
  EXPECT_TRUE(fits(js("User[]"), js("any[]")));
  EXPECT_TRUE(fits(of(TypeKind::array), js("string[]")));
  EXPECT_TRUE(fits(js("string"), js("string | number")));
}

TEST(TypeFit, WhatIsAnotherThingDoesNot) {
  EXPECT_FALSE(fits(js("string"), js("number")));
  EXPECT_FALSE(fits(js("string"), js("boolean")));
  EXPECT_FALSE(fits(js("string"), js("string[]")));
  EXPECT_FALSE(fits(js("string"), js("User")));
  EXPECT_FALSE(fits(js("User"), js("User[]")));
  EXPECT_FALSE(fits(js("User"), js("Group")));
  EXPECT_FALSE(fits(js("User[]"), js("Group[]")));
  EXPECT_FALSE(fits(js("number[]"), js("string[]")));
  EXPECT_FALSE(fits(js("boolean"), js("string | number")));
  EXPECT_FALSE(fits(js("1 | 2"), js("string")));
}

TEST(TypeFit, EnumerationsHaveTheSameValuesInAnyOrderAndCase) {
  EXPECT_TRUE(fits(js("'a' | 'b'"), js("'B' | 'A'")));
  EXPECT_FALSE(fits(js("'a' | 'b'"), js("'a' | 'b' | 'c'")));
  EXPECT_TRUE(fits(js("'user'"), js("'user'")));
  EXPECT_FALSE(fits(js("'user'"), js("'group'")));
}

TEST(TypeFit, ModelsOfOneNameAreOneModel) {
  Type other = js("User");
  other.text = "usermanagement.User";
  other.target = model::EntityRef{7, 7};
  EXPECT_TRUE(fits(js("User"), other));
}

TEST(TypeFit, VagueTypesSayNothing) {
  EXPECT_TRUE(is_vague(js("any")));
  EXPECT_TRUE(is_vague(js("UserState")));
  EXPECT_TRUE(is_vague(of(TypeKind::choice)));
  EXPECT_TRUE(is_vague(of(TypeKind::function)));
  EXPECT_FALSE(is_vague(js("User")));
  EXPECT_FALSE(is_vague(js("any[]")));
}

}  // namespace
}  // namespace refgen::lint
