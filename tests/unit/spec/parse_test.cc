#include "generator/spec/parse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reading.h"

namespace refgen::spec {
namespace {

using refgen::testing::listing;
using refgen::testing::ParsedSpec;
using refgen::testing::places;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ParseTest, ReadsEveryKeyOfARow) {
  const ParsedSpec spec(
      "---\n"
      "reference:\n"
      "  js:\n"
      "    - key: User\n"
      "      id: user\n"
      "      title: interface User\n"
      "      properties:\n"
      "        - {key: role, type: Role, optional: true, nullable: true, expanded: true, unwrap: true, wire: "
      "the_role,\n"
      "           deprecated: use roles, example: 1, default: x, enum: [a, b], title: T, url: /u, id: i, description: "
      "D,\n"
      "           properties: [{key: slug}]}\n"
      "        - (created_at)\n"
      "---\n");
  EXPECT_EQ(listing(spec.sink, spec.sources), "");
  ASSERT_EQ(spec.document.tables.size(), 1U);
  const EntryItem& entry = spec.document.tables[0].entries.at(0);
  ASSERT_TRUE(entry.properties);
  EXPECT_FALSE(entry.parameters);
  const RowItem& row = entry.properties->at(0);
  EXPECT_EQ(row.key.value, "role");
  EXPECT_EQ(row.type->value, "Role");
  EXPECT_TRUE(row.optional && row.nullable && row.expanded && row.unwrap && row.deprecated);
  EXPECT_EQ(row.deprecated_text, "use roles");
  EXPECT_EQ(row.wire->value, "the_role");
  EXPECT_EQ(row.example->value, "1");
  EXPECT_EQ(row.default_value->value, "x");
  EXPECT_EQ(row.enum_values->items.size(), 2U);
  EXPECT_EQ(row.title->value + row.url->value + row.id->value + row.description->value, "T/uiD");
  EXPECT_EQ(row.properties.at(0).key.value, "slug");
  EXPECT_EQ(entry.properties->at(1).item_reference->value, "(created_at)");
}

TEST(ParseTest, FlattensDescriptionsUnderDottedNames) {
  const ParsedSpec spec("---\ndescriptions:\n  limit: Most rows.\n  user:\n    role:\n      slug: The slug.\n---\n");
  ASSERT_EQ(spec.document.descriptions.size(), 2U);
  EXPECT_EQ(spec.document.descriptions[0].name, "limit");
  EXPECT_EQ(spec.document.descriptions[1].name, "user.role.slug");
  EXPECT_EQ(spec.document.descriptions[1].text.value, "The slug.");
}

TEST(ParseTest, PositionsCountFromTheTopOfTheFileAlsoBehindABomAndCrlf) {
  const ParsedSpec spec("\xEF\xBB\xBF---\r\nreference:\r\n  js:\r\n    - key: 'User'\r\n      titel: x\r\n---\r\n");
  EXPECT_THAT(places(spec.sink, spec.sources), ElementsAre("unknown-key 5:7"));
  EXPECT_THAT(listing(spec.sink, spec.sources), ::testing::HasSubstr("help: did you mean 'title'?"));
}

TEST(ParseTest, UnknownKeysAreWarningsEverywhere) {
  const ParsedSpec spec(
      "---\ntitel: x\nlinks:\n  - title: A\n    ulr: /a\nreference:\n  js:\n    - key: a\n      parametres: []\n"
      "      properties:\n        - key: b\n          optinal: true\n---\n");
  EXPECT_THAT(places(spec.sink, spec.sources),
              ElementsAre("unknown-key 2:1", "unknown-key 5:5", "unknown-key 9:7", "unknown-key 12:11"));
  EXPECT_FALSE(spec.sink.has_errors());
}

TEST(ParseTest, ValuesOfTheWrongKindAreErrors) {
  const ParsedSpec spec(
      "---\nreference:\n  js:\n    - key: [a]\n      properties: text\n    - text\n    - key: b\n      properties:\n"
      "        - key: c\n          optional: yes\n        - plain\n---\n");
  EXPECT_THAT(places(spec.sink, spec.sources), ElementsAre("missing-key 4:7", "wrong-kind 4:12", "wrong-kind 5:19",
                                                           "wrong-kind 6:7", "wrong-kind 10:21", "wrong-kind 11:11"));
}

TEST(ParseTest, NamesThatCannotBeNamesAreErrors) {
  const ParsedSpec spec(
      "---\nreference:\n  js:\n    - key: 'x; import os'\n    - key: \"a\\u202eb\"\n    - key: 'a`b'\n    - key: "
      "'provider(value: String)'\n"
      "    - key: client_secret?\n    - key: 'Task<List<User>>'\n    - key: ../x\n    - key: größe\n---\n");
  EXPECT_THAT(places(spec.sink, spec.sources),
              ElementsAre("invalid-name 4:12", "invalid-name 5:12", "invalid-name 6:12", "invalid-name 10:12"));
}

TEST(ParseTest, TellsTheCharacterThatCannotBeInTheSignatureOfAName) {
  const ParsedSpec spec("---\nreference:\n  js:\n    - key: Task<größe>\n    - key: 'get(a; b)'\n---\n");
  EXPECT_EQ(
      listing(spec.sink, spec.sources),
      "specs/user.mdx:4:12: error: 'Task<größe>' is not a usable name: 'ö' cannot be part of a name [invalid-name]\n"
      "   4 |     - key: Task<größe>\n"
      "     |            ^~~~~~~~~~~\n"
      "specs/user.mdx:5:12: error: 'get(a; b)' is not a usable name: ';' cannot be part of a name [invalid-name]\n"
      "   5 |     - key: 'get(a; b)'\n"
      "     |            ^~~~~~~~~~~\n");
}

TEST(ParseTest, FilesWithoutFrontMatterAreProse) {
  const ParsedSpec spec("# Rates\n\n---\n\nText.\n");
  EXPECT_THAT(places(spec.sink, spec.sources), IsEmpty());
  EXPECT_FALSE(spec.document.has_reference);
  ASSERT_EQ(spec.document.body.size(), 1U);
  EXPECT_EQ(spec.document.body[0].text, "# Rates\n\n---\n\nText.\n");
}

TEST(ParseTest, ALineOfMoreDashesOpensNoFrontMatter) {
  const ParsedSpec spec("----\n\ntitle: A\n\n---\n");
  EXPECT_THAT(places(spec.sink, spec.sources), IsEmpty());
  EXPECT_FALSE(spec.document.title);
  ASSERT_EQ(spec.document.body.size(), 1U);
  EXPECT_EQ(spec.document.body[0].text, "----\n\ntitle: A\n\n---\n");
}

TEST(ParseTest, BrokenFrontMatterIsReportedAtItsPlace) {
  EXPECT_THAT(places(ParsedSpec("---\na: 1\n").sink, ParsedSpec("---\na: 1\n").sources),
              ElementsAre("missing-front-matter-end 1:1"));
  const ParsedSpec script("---js\n{}\n---\n");
  EXPECT_THAT(places(script.sink, script.sources), ElementsAre("invalid-yaml 1:1"));
  const ParsedSpec bytes("---\ntitle: a\xff\n---\n");
  EXPECT_THAT(places(bytes.sink, bytes.sources), ElementsAre("invalid-utf8 2:9"));
  const ParsedSpec list("---\n- a\n---\n");
  EXPECT_THAT(places(list.sink, list.sources), ElementsAre("wrong-kind 2:1"));
}

TEST(ParseTest, TheLastLineMayCloseTheFrontMatterWithoutALineEnd) {
  const ParsedSpec spec("---\ntitle: A\n---");
  EXPECT_THAT(places(spec.sink, spec.sources), IsEmpty());
  EXPECT_EQ(spec.document.title->value, "A");
}

TEST(ParseTest, NavigationIsReadWithItsNesting) {
  const ParsedSpec spec("---\nlinks:\n  - title: A\n    url: /a\n    links:\n      - title: B\n        url: /b\n---\n");
  EXPECT_THAT(places(spec.sink, spec.sources), IsEmpty());
  EXPECT_EQ(spec.document.links.at(0).links.at(0).url->value, "/b");
}

TEST(ParseTest, ADescriptionTreeUnderTheWrongNameIsAWarning) {
  const ParsedSpec spec("---\ndescription:\n  user: x\n---\n");
  EXPECT_THAT(places(spec.sink, spec.sources), ElementsAre("unknown-key 2:1"));
}

}  // namespace
}  // namespace refgen::spec
