#include "generator/link/type_parser.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/support/linking.h"

namespace refgen::link {
namespace {

const model::TypeGrammar& grammar(std::string_view language) {
  const auto& all = refgen::testing::small_grammars();
  return **std::find_if(all.begin(), all.end(), [&](const auto* g) { return g->language == language; });
}

ParsedType parse(std::string_view spelling, std::string_view language) {
  return parse_type(spelling, grammar(language), refgen::testing::small_grammars(),
                    [](std::string_view name) { return name == "Event"; });
}

/// The neutral type, then each foreign part with the language it is from.
std::string read(std::string_view spelling, std::string_view language) {
  const ParsedType parsed = parse(spelling, language);
  if (!parsed.readable) return "unreadable at " + std::to_string(parsed.problem);
  std::string text = to_text(parsed.type);
  for (const ForeignPart& part : parsed.foreign) {
    text += " [" + std::string(spelling.substr(part.begin, part.end - part.begin)) + " is " +
            (part.language.empty() ? "foreign" : std::string(part.language)) + "]";
  }
  return text;
}

struct Case {
  std::string_view language, spelling, expected;
};

class TypeParserTest : public ::testing::TestWithParam<Case> {};

TEST_P(TypeParserTest, ReadsTheSpelling) {
  EXPECT_EQ(read(GetParam().spelling, GetParam().language), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Js, TypeParserTest,
    ::testing::Values(
        Case{"js", "string", "string"}, Case{"js", "string | null", "string | null"},
        Case{"js", "User[]", "array<User>"}, Case{"js", "string[][]", "array<array<string>>"},
        Case{"js", "\"a\" | 'b'", "\"a\" | \"b\""}, Case{"js", "(\"a\" | \"b\")[]", "array<\"a\" | \"b\">"},
        Case{"js", "Promise<UserInfo | NoUserInfo>", "UserInfo | NoUserInfo"},
        Case{"js", "Record<string, number>", "map<number>"}, Case{"js", "1 | -2.5 | true", "1 | -2.5 | true"},
        Case{"js", "object", "object"}, Case{"js", "array", "array<any>"}, Case{"js", "enum", "enum"},
        Case{"js", "Promise<void>", "nothing"}, Case{"js", "Event[]", "array<Event>"},
        Case{"js", "str", "string [str is python]"}, Case{"js", "[]string", "array<string> [[]string is go]"},
        Case{"js", "Bool", "boolean [Bool is foreign]"}, Case{"js", "list", "array<any> [list is python]"},
        Case{"js", "Dict", "map<any> [Dict is python]"}, Case{"js", "Optional", "Optional"}));

INSTANTIATE_TEST_SUITE_P(Go, TypeParserTest,
                         ::testing::Values(Case{"go", "*string", "string | null"},
                                           Case{"go", "[]usermanagement.User", "array<usermanagement.User>"},
                                           Case{"go", "map[string]interface{}", "map<any>"},
                                           Case{"go", "map[string][]int", "map<array<integer>>"},
                                           Case{"go", "time.Time", "timestamp"},
                                           Case{"go", "boolean", "boolean [boolean is js]"},
                                           Case{"go", "User[]", "array<User> [User[] is js]"},
                                           Case{"go", "\"a\" | \"b\"", "\"a\" | \"b\""}));

INSTANTIATE_TEST_SUITE_P(
    Python, TypeParserTest,
    ::testing::Values(Case{"python", "str | None", "string | null"}, Case{"python", "Sequence[str]", "array<string>"},
                      Case{"python", "Dict[str, Any]", "map<any>"},
                      Case{"python", "Optional[list[User]]", "array<User> | null"},
                      Case{"python", "Union[str, int]", "string | integer"},
                      Case{"python", "Literal[\"a\", \"b\"]", "\"a\" | \"b\""},
                      Case{"python", "Record<string, int>", "map<integer> [Record<string, int> is js]"}));

INSTANTIATE_TEST_SUITE_P(Nullable, TypeParserTest,
                         ::testing::Values(Case{"js", "User?", "User | null"}, Case{"js", "?User", "User | null"},
                                           Case{"js", "?User[]", "array<User> | null"},
                                           Case{"js", "(?User)[]", "array<User | null>"},
                                           Case{"js", "?", "unreadable at 1"}));

INSTANTIATE_TEST_SUITE_P(Unreadable, TypeParserTest,
                         ::testing::Values(Case{"js", "string }; evil()", "unreadable at 7"},
                                           Case{"js", "\"user\"; process.exit()//", "unreadable at 6"},
                                           Case{"js", "Array<", "unreadable at 6"},
                                           Case{"js", "\"open", "unreadable at 5"}, Case{"js", "", "unreadable at 0"},
                                           Case{"js", "a b", "unreadable at 2"},
                                           Case{"js", "1.2.3", "unreadable at 3"}));

TEST(TypeParserLimitTest, ALongSpellingIsUnreadableNotAStackOverflow) {
  EXPECT_FALSE(parse(std::string(1'000'000, '*'), "go").readable);
  EXPECT_FALSE(parse(std::string(1'999, '('), "js").readable);
  EXPECT_FALSE(parse(std::string(1'999, '?'), "js").readable);
}

TEST(TypeParser, RefusesWhatIsNestedTooDeep) {
  const auto repeated = [](std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
  };
  EXPECT_TRUE(parse("string" + repeated("[]", 20), "js").readable);
  EXPECT_TRUE(parse(repeated("Promise<", 20) + "string" + repeated(">", 20), "js").readable);
  for (const std::string_view part : {"(", "[]", "*", "?", "...", "map[string]", "Promise<", "list["}) {
    EXPECT_FALSE(parse(repeated(part, 150) + "string", "go").readable) << part;
  }
  EXPECT_FALSE(parse(repeated("Promise<", 40) + "string" + repeated(">", 40), "js").readable);
  EXPECT_FALSE(parse("string" + repeated("[]", 40), "js").readable);
  EXPECT_FALSE(parse("string" + repeated("?", 40), "js").readable);
}

TEST(TypeParserLimitTest, ANumberThatNoDoubleHoldsIsAText) {
  const auto kind_of = [](const std::string& spelling) { return parse(spelling, "js").type.literal_kind; };
  EXPECT_EQ(kind_of(std::string(308, '9')), model::LiteralKind::number);
  EXPECT_EQ(kind_of(std::string(309, '9')), model::LiteralKind::string);
  EXPECT_EQ(kind_of('-' + std::string(309, '9')), model::LiteralKind::string);
  EXPECT_EQ(kind_of("0." + std::string(400, '0') + '1'), model::LiteralKind::string);
  EXPECT_EQ(kind_of("1." + std::string(400, '3')), model::LiteralKind::number);
}

}  // namespace
}  // namespace refgen::link
