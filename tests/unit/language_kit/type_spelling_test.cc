#include "generator/language_kit/type_spelling.h"

#include <gtest/gtest.h>

namespace refgen::language_kit {
namespace {

using model::LiteralKind;
using model::Type;
using model::TypeKind;

const TypeSpelling typescript = {"any",  "string",   "boolean", "number",    "number", "Date",
                                 "null", "function", "object",  "undefined", "{}[]",   "Record<string, {}>"};
const TypeSpelling go = {"any", "string", "bool",   "int", "float64", "time.Time",
                         "nil", "func",   "struct", "",    "[]{}",    "map[string]{}"};

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

TEST(Spell, UsesTheWordsOfTheLanguage) {
  EXPECT_EQ(spell(plain(TypeKind::any), go), "any");
  EXPECT_EQ(spell(plain(TypeKind::null), go), "nil");
  EXPECT_EQ(spell(plain(TypeKind::string), go), "string");
  EXPECT_EQ(spell(plain(TypeKind::boolean), go), "bool");
  EXPECT_EQ(spell(plain(TypeKind::integer), go), "int");
  EXPECT_EQ(spell(plain(TypeKind::number), go), "float64");
  EXPECT_EQ(spell(plain(TypeKind::timestamp), go), "time.Time");
  EXPECT_EQ(spell(plain(TypeKind::function), go), "func");
  EXPECT_EQ(spell(plain(TypeKind::object), go), "struct");
  EXPECT_EQ(spell(plain(TypeKind::nothing), typescript), "undefined");
}

TEST(Spell, KeepsNamesOfTheTable) {
  EXPECT_EQ(spell(plain(TypeKind::named, "usermanagement.User"), go), "usermanagement.User");
  EXPECT_EQ(spell(plain(TypeKind::object, "Impersonator"), go), "Impersonator");
  Type state = of(TypeKind::choice, {plain(TypeKind::literal, "active")});
  state.text = "DirectoryState";
  EXPECT_EQ(spell(state, typescript), "DirectoryState");
  EXPECT_EQ(spell(of(TypeKind::array, {state}), typescript), "DirectoryState[]");
}

TEST(Spell, PutsElementsIntoTheFormat) {
  const Type user = plain(TypeKind::named, "User");
  EXPECT_EQ(spell(of(TypeKind::array, {user}), typescript), "User[]");
  EXPECT_EQ(spell(of(TypeKind::array, {of(TypeKind::array, {user})}), go), "[][]User");
  EXPECT_EQ(spell(of(TypeKind::map, {of(TypeKind::array, {user})}), typescript), "Record<string, User[]>");
  EXPECT_EQ(spell(of(TypeKind::array, {}), typescript), "any[]");
}

TEST(Spell, BracketsAChoiceBesideAnArrayMark) {
  const Type choice = of(TypeKind::choice, {plain(TypeKind::string), plain(TypeKind::number)});
  EXPECT_EQ(spell(choice, typescript), "string | number");
  EXPECT_EQ(spell(of(TypeKind::array, {choice}), typescript), "(string | number)[]");
  EXPECT_EQ(spell(of(TypeKind::array, {choice}), go), "[](string | float64)");
  EXPECT_EQ(spell(of(TypeKind::map, {choice}), typescript), "Record<string, string | number>");
  EXPECT_EQ(spell(of(TypeKind::array, {of(TypeKind::choice, {plain(TypeKind::string)})}), typescript), "string[]");
}

TEST(Spell, QuotesLiterals) {
  TypeSpelling single = typescript;
  single.literal_quote = "'";
  Type number = plain(TypeKind::literal, "1");
  number.literal_kind = LiteralKind::number;
  EXPECT_EQ(spell(of(TypeKind::choice, {plain(TypeKind::literal, "it's"), number}), single), "'it\\'s' | 1");
  EXPECT_EQ(spell(plain(TypeKind::literal, "a\"b\\c"), typescript), R"("a\"b\\c")");
  EXPECT_EQ(spell(plain(TypeKind::literal, "a\nb\xE2\x80\xAE"), typescript), R"("a\u{a}b\u{202e}")");
}

}  // namespace
}  // namespace refgen::language_kit
