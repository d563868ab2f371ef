#include "generator/link/link.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/linking.h"

namespace refgen::link {
namespace {

using refgen::testing::LinkedSpecs;
using refgen::testing::listing;
using refgen::testing::outline;
using refgen::testing::places;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* user_file =
    "---\n"
    "descriptions:\n"
    "  user:\n"
    "    id: The user's id.\n"
    "    email: The address.\n"
    "reference:\n"
    "  curl:\n"
    "    - {key: user, id: user, url: /reference/users/user, title: user, properties: [{key: id, type: string, "
    "description: (user.id)}, {key: email_address, type: string, description: (user.email)}]}\n"
    "  js:\n"
    "    - {key: User, id: user, title: interface User, properties: [{key: id, type: string, description: (user.id)}, "
    "{key: emailAddress, type: string, description: (user.email)}]}\n"
    "---\n";

std::string with_js(const std::string& entries) { return "---\nreference:\n  js:\n" + entries + "---\n"; }

TEST(LinkTest, JoinsTheTablesOfAnEntityAndResolvesDescriptions) {
  const LinkedSpecs specs(LinkedSpecs::Files{{"users/user.mdx", user_file}});
  EXPECT_EQ(listing(specs.sink, specs.sources), "");
  ASSERT_EQ(specs.model.specs[0].entities.size(), 1U);
  EXPECT_EQ(specs.model.specs[0].entities[0].entries.size(), 2U);
  const model::Entry& js = specs.entry("user", "js");
  EXPECT_EQ(outline(js.properties), "id=id:string emailAddress=email_address:string");
  EXPECT_EQ(js.properties[1].description, "The address.");
  EXPECT_EQ(specs.model.specs[0].url, "/reference/users/user");
}

TEST(LinkTest, ItemReferencesCopyRowsAndNameModels) {
  const LinkedSpecs specs(
      LinkedSpecs::Files{{"users/get.mdx", with_js("    - {key: getUser, id: get_user, title: users.getUser(), "
                                                   "parameters: [(User.id)], returns: [(User)]}\n")},
                         {"users/user.mdx", user_file}});
  EXPECT_EQ(listing(specs.sink, specs.sources), "");
  const model::Entry& entry = specs.entry("get_user", "js");
  EXPECT_EQ(outline(entry.parameters), "id=id:string");
  EXPECT_EQ(entry.parameters[0].description, "The user's id.");
  ASSERT_TRUE(entry.returns[0].model);
  EXPECT_EQ(specs.model.spec(entry.returns[0].model->entity).file, "users/user.mdx");
  EXPECT_EQ(specs.counts.item_references, 2U);
}

TEST(LinkTest, SharedParametersAndGroupsAreSpliced) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx", with_js("    - {key: list, id: list, title: list(), parameters: [(limit)], returns: [(ListMetadata)]}\n"
                        "    - {key: limit, type: number, optional: true, description: How many.}\n"
                        "    - {key: ListMetadata, id: list_metadata, parameters: [(limit)]}\n")}});
  EXPECT_EQ(listing(specs.sink, specs.sources), "");
  EXPECT_EQ(outline(specs.entry("list", "js").parameters), "limit=limit:number?");
  EXPECT_EQ(outline(specs.entry("list", "js").returns),
            "ListMetadata=list_metadata:object ListMetadata{limit=limit:number?}");
}

TEST(LinkTest, TheNearestDeclarationWins) {
  const std::string user = "    - {key: User, id: user, title: interface User, properties: []}\n";
  const std::string list = "    - {key: list, id: list, title: list(), returns: [(User)]}\n";
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"auth/list.mdx", with_js(list)}, {"auth/user/index.mdx", with_js(user)}, {"directory/user.mdx", with_js(user)}});
  EXPECT_THAT(places(specs.sink, specs.sources), IsEmpty());
  const model::Row& row = specs.entry("list", "js").returns[0];
  EXPECT_EQ(specs.model.spec(row.model->entity).file, "auth/user/index.mdx");
}

TEST(LinkTest, AnAmbiguousReferenceNamesAllCandidatesAndTakesTheFirst) {
  const std::string user = "    - {key: User, id: user, title: interface User, properties: []}\n";
  const LinkedSpecs specs(
      LinkedSpecs::Files{{"a/one.mdx", with_js(user)},
                         {"a/two.mdx", with_js(user)},
                         {"b.mdx", with_js("    - {key: list, id: list, title: list(), returns: [(User)]}\n")}});
  EXPECT_EQ(listing(specs.sink, specs.sources),
            "specs/b.mdx:4:54: warning: 'User' is declared in 2 files at the same distance [ambiguous-reference]\n"
            "   4 |     - {key: list, id: list, title: list(), returns: [(User)]}\n"
            "     |                                                      ^~~~~~\n"
            "  specs/a/one.mdx:4:13: note: declared here\n"
            "  specs/a/two.mdx:4:13: note: declared here\n"
            "  help: the first one is used\n");
  EXPECT_EQ(specs.model.spec(specs.entry("list", "js").returns[0].model->entity).file, "a/one.mdx");
}

TEST(LinkTest, AnAmbiguousReferenceCountsFilesAndNotEntries) {
  const std::string one = "    - {key: User, id: user, title: User, properties: []}\n";
  const std::string two = one + "    - {key: User, id: other, title: User, properties: []}\n";
  const std::string list = "    - {key: list, id: list, title: list(), returns: [(User)]}\n";
  const LinkedSpecs specs(
      LinkedSpecs::Files{{"a/one.mdx", with_js(one)}, {"a/two.mdx", with_js(two)}, {"b.mdx", with_js(list)}});
  EXPECT_THAT(listing(specs.sink, specs.sources), HasSubstr("'User' is declared in 2 files at the same distance"));
  const LinkedSpecs one_file(LinkedSpecs::Files{{"a/two.mdx", with_js(two)}, {"b.mdx", with_js(list)}});
  EXPECT_THAT(places(one_file.sink, one_file.sources), IsEmpty());
}

constexpr const char* named_file =
    "---\nreference:\n  js:\n    - {key: A, id: a, title: A, properties: [{key: p, description: (name)}]}\n---\n";

TEST(LinkTest, AnAmbiguousDescriptionNamesAllCandidatesAndTakesTheFirst) {
  const LinkedSpecs specs(LinkedSpecs::Files{{"a/one.mdx", "---\ndescriptions: {name: First.}\n---\n"},
                                             {"a/two.mdx", "---\ndescriptions: {name: Second.}\n---\n"},
                                             {"b.mdx", named_file}});
  EXPECT_THAT(listing(specs.sink, specs.sources),
              HasSubstr("specs/b.mdx:4:68: warning: 'name' is declared in 2 files at the same distance "
                        "[ambiguous-reference]\n"
                        "   4 |     - {key: A, id: a, title: A, properties: [{key: p, description: (name)}]}\n"
                        "     |                                                                    ^~~~~~\n"
                        "  specs/a/one.mdx:2:16: note: declared here\n"
                        "  specs/a/two.mdx:2:16: note: declared here\n"
                        "  help: the first one is used\n"));
  EXPECT_EQ(specs.entry("a", "js").properties[0].description, "First.");
}

TEST(LinkTest, ADescriptionThatOneFileHasTwiceIsOnlyADuplicate) {
  const LinkedSpecs specs(
      LinkedSpecs::Files{{"a.mdx",
                          "---\ndescriptions: {user.id: First., user: {id: Second.}}\nreference:\n  js:\n"
                          "    - {key: A, id: a, title: A, properties: [{key: p, description: (user.id)}]}\n---\n"}});
  EXPECT_THAT(places(specs.sink, specs.sources), ElementsAre("duplicate-description 2:40"));
  EXPECT_EQ(specs.entry("a", "js").properties[0].description, "First.");
}

TEST(LinkTest, AnEntryTellsItsDescriptionAndTheSpecThatHasTheText) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx", with_js("    - {key: A, id: a, title: A, description: (about.a), properties: []}\n"
                        "    - {key: b, id: b, title: b(), description: ' Does it. ', parameters: []}\n")},
      {"texts.mdx", "---\ndescriptions: {about: {a: A thing.}}\n---\n"}});
  EXPECT_EQ(listing(specs.sink, specs.sources), "");
  EXPECT_EQ(specs.entry("a", "js").description, "A thing.");
  EXPECT_EQ(specs.entry("a", "js").description_spec, 1U);
  EXPECT_EQ(specs.entry("b", "js").description, "Does it.");
  EXPECT_EQ(specs.entry("b", "js").description_spec, 0U);
}

TEST(LinkTest, ReferencesFindNestedRowsAndRowsThatAreReferences) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx",
       with_js(
           "    - {key: Base, id: base, title: Base, properties: [{key: id, type: string}]}\n"
           "    - {key: User, id: user, title: User, properties: [(Base.id), {key: home, type: object, properties: "
           "[{key: street, type: string}]}]}\n"
           "    - {key: get, id: get, title: get(), parameters: [(User.id), (User.home.street)], returns: []}\n")}});
  EXPECT_EQ(listing(specs.sink, specs.sources), "");
  EXPECT_EQ(outline(specs.entry("get", "js").parameters), "id=id:string street=street:string");
}

TEST(LinkTest, AReferenceLooksFurtherWhenARowOfThatNameLeadsNowhere) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx", with_js("    - {key: User, id: user, title: User, properties: [(Gone.id), {key: id, type: number}]}\n"
                        "    - {key: get, id: get, title: get(), parameters: [(User.id)], returns: []}\n")}});
  EXPECT_THAT(places(specs.sink, specs.sources), ElementsAre("unresolved-item 4:55"));
  EXPECT_EQ(outline(specs.entry("get", "js").parameters), "id=id:number");
}

TEST(LinkTest, UnresolvedReferencesAreWarningsWithASuggestion) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx",
       "---\ndescriptions: {user: {email: x}}\nreference:\n  js:\n    - key: User\n      id: user\n"
       "      title: User\n      properties:\n        - key: a\n          description: (user.emial)\n"
       "        - key: b\n          description: >-\n            (user)\n        - (Usr)\n---\n"}});
  EXPECT_FALSE(specs.sink.has_errors());
  EXPECT_EQ(listing(specs.sink, specs.sources),
            "specs/a.mdx:10:24: warning: no description is named 'user.emial' [unresolved-description]\n"
            "  10 |           description: (user.emial)\n"
            "     |                        ^~~~~~~~~~~~\n"
            "  help: did you mean 'user.email'?\n"
            "specs/a.mdx:13:13: warning: no description is named 'user' [unresolved-description]\n"
            "  13 |             (user)\n"
            "     |             ^~~~~~\n"
            "  note: it is a group of descriptions without a text of its own\n"
            "specs/a.mdx:14:11: warning: no js entry is named 'Usr' [unresolved-item]\n"
            "  14 |         - (Usr)\n"
            "     |           ^~~~~\n"
            "  help: did you mean 'User'?\n");
}

TEST(LinkTest, AReferenceCycleIsAnErrorThatShowsTheWholeCycle) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx", with_js("    - {key: A, id: a, parameters: [(B)]}\n    - {key: B, id: b, parameters: [(A)]}\n")}});
  EXPECT_TRUE(specs.sink.has_errors());
  EXPECT_EQ(listing(specs.sink, specs.sources),
            "specs/a.mdx:4:36: error: the reference (B) leads back to itself [reference-cycle]\n"
            "   4 |     - {key: A, id: a, parameters: [(B)]}\n"
            "     |                                    ^~~\n"
            "  specs/a.mdx:4:36: note: (B) leads on\n"
            "  specs/a.mdx:5:36: note: (A) leads on\n"
            "  help: break the cycle: write one of the rows out\n");
}

TEST(LinkTest, DuplicatesAreReportedOnceEach) {
  const LinkedSpecs specs(
      LinkedSpecs::Files{{"a.mdx",
                          "---\ndescriptions: {x: one}\nreference:\n  js:\n    - {key: A, id: a, title: A, "
                          "properties: [{key: p}, {key: p}]}\n"
                          "    - {key: B, id: a, title: B, properties: []}\n---\n"},
                         {"b.mdx", "---\ndescriptions: {x: two}\n---\n"}});
  EXPECT_THAT(places(specs.sink, specs.sources),
              ElementsAre("duplicate-row 5:62", "duplicate-entry 6:20", "duplicate-description 2:16"));
}

TEST(LinkTest, AForeignTypeIsUnderstoodAndReportedAtItsWord) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx", with_js("    - {key: A, id: a, title: A, properties: [{key: p, type: string | None}]}\n")}});
  EXPECT_EQ(outline(specs.entry("a", "js").properties), "p=p:string|null");
  EXPECT_THAT(listing(specs.sink, specs.sources),
              HasSubstr("specs/a.mdx:4:70: warning: 'None' is how python spells a type, not js [foreign-type]"));
}

TEST(LinkTest, AValueThatIsAlwaysNullMayBeAnything) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx",
       "---\nreference:\n  python:\n    - {key: A, id: a, title: A, properties: [{key: p, type: None}]}\n---\n"}});
  EXPECT_EQ(listing(specs.sink, specs.sources), "");
  EXPECT_EQ(outline(specs.entry("a", "python").properties), "p=p:any|null");
}

TEST(LinkTest, MethodsOfABuilderHaveTheTypeOfTheirParameter) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx",
       "---\nreference:\n  js:\n    - key: Options\n      id: options\n      title: Options\n      properties:\n"
       "        - key: 'limit(value: number)'\n        - key: 'offset(number)'\n        - key: 'build()'\n---\n"}});
  const std::vector<model::Row>& rows = specs.entry("options", "js").properties;
  EXPECT_EQ(to_text(rows[0].type), "number");
  EXPECT_EQ(to_text(rows[1].type), "any");
  EXPECT_EQ(to_text(rows[2].type), "function");
}

TEST(LinkTest, AnUnreadableTypeIsAnyValue) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx",
       with_js("    - {key: A, id: a, title: A, properties: [{key: p, type: '\"user\"; process.exit()'}]}\n")}});
  EXPECT_EQ(outline(specs.entry("a", "js").properties), "p=p:any");
  EXPECT_THAT(places(specs.sink, specs.sources), ElementsAre("unreadable-type 4:68"));
}

TEST(LinkTest, AnOperationsPropertiesAreItsParameters) {
  const LinkedSpecs specs(
      LinkedSpecs::Files{{"a.mdx", with_js("    - key: get\n      id: get\n      title: get()\n      properties: "
                                           "[{key: id, type: string}]\n      returns: []\n")}});
  EXPECT_EQ(outline(specs.entry("get", "js").parameters), "id=id:string");
  EXPECT_THAT(places(specs.sink, specs.sources), ElementsAre("wrong-section 7:7"));
}

TEST(LinkTest, CodeBlocksFindTheirEntityInScope) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"users/get.mdx", "<CodeBlock referenceId=\"user\" />\n\n<CodeBlock referenceId=\"nobody\" />\n"},
      {"users/user.mdx", user_file}});
  ASSERT_EQ(specs.model.specs[0].body.size(), 2U);
  EXPECT_EQ(specs.model.specs[0].body[0].kind, model::BodyPart::Kind::code_block);
  EXPECT_EQ(specs.model.specs[0].body[0].entity, (model::EntityRef{1, 0}));
  EXPECT_FALSE(specs.model.specs[0].body[1].entity);
  EXPECT_THAT(places(specs.sink, specs.sources), ElementsAre("unknown-code-block-reference 3:25"));
}

/// How many mends are offered for a code block that asks for `getuser` where there is only this id.
std::size_t code_block_mends(const std::string& id) {
  const LinkedSpecs specs(
      LinkedSpecs::Files{{"a.mdx", "---\nreference:\n  js:\n    - {key: getUser, id: '" + id +
                                       "', title: A, properties: []}\n---\n<CodeBlock referenceId=\"getuser\" />\n"}});
  for (const diagnostics::Diagnostic& problem : specs.sink.sorted(specs.sources)) {
    if (problem.code->slug == "unknown-code-block-reference") return problem.edits.size();
  }
  ADD_FAILURE() << listing(specs.sink, specs.sources);
  return 0;
}

TEST(LinkTest, MendsACodeBlockOnlyWithWhatMayStandInAnAttribute) {
  EXPECT_EQ(code_block_mends("get-user"), 1U);
  EXPECT_EQ(code_block_mends("get\"user"), 0U);
}

TEST(LinkTest, ExamplesKeepTheirJsonType) {
  const LinkedSpecs specs(
      LinkedSpecs::Files{{"a.mdx", with_js("    - {key: A, id: a, title: A, properties: [{key: p, example: [1, "
                                           "1.5e3, true, 'true', null, 017, {a: b}]}]}\n")}});
  const model::Value& example = *specs.entry("a", "js").properties[0].example;
  using Kind = model::Value::Kind;
  std::vector<Kind> kinds;
  for (const model::Value& item : example.items) kinds.push_back(item.kind);
  EXPECT_THAT(kinds, ElementsAre(Kind::number, Kind::number, Kind::boolean, Kind::string, Kind::null, Kind::string,
                                 Kind::object));
}

TEST(LinkTest, PagesWithoutEntriesGetTheUrlPrefixOfTheOthers) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"errors/index.mdx", "# Errors\n"}, {"index.mdx", "# Start\n"}, {"users/user.mdx", user_file}});
  EXPECT_EQ(specs.model.specs[0].url, "/reference/errors");
  EXPECT_EQ(specs.model.specs[1].url, "/reference");
}

TEST(LinkTest, ThePrefixOfMostPagesIsThatOfPagesWithoutEntries) {
  const auto page = [](const std::string& key, const std::string& url) {
    return with_js("    - {key: " + key + ", id: " + key + ", url: " + url + ", title: T, properties: []}\n");
  };
  const LinkedSpecs specs(LinkedSpecs::Files{{"a.mdx", page("A", "/docs/a")},
                                             {"b.mdx", page("B", "/reference/b")},
                                             {"c.mdx", page("C", "/reference/c")},
                                             {"d.mdx", page("D", "/start/d")},
                                             {"errors.mdx", "# Errors\n"}});
  EXPECT_EQ(specs.model.url_prefix, "/reference");
  EXPECT_EQ(specs.model.specs[4].url, "/reference/errors");
}

/// Entities of which each names a row of the next one twice: as many rows as two to the power of their number.
LinkedSpecs::Files doubling_references(int entities) {
  std::string rows;
  for (int i = 0; i < entities; ++i) {
    rows += fmt::format(
        "    - {{key: U{0}, id: u{0}, title: U{0}, properties: [{{key: a, type: object, properties: [{{key: x, type: "
        "object, properties: [(U{1}.a)]}}, {{key: y, type: object, properties: [(U{1}.a)]}}]}}]}}\n",
        i, i + 1);
  }
  rows += fmt::format("    - {{key: U{0}, id: u{0}, title: U{0}, properties: [{{key: a, type: string}}]}}\n", entities);
  return {{"a.mdx", with_js(rows)}};
}

TEST(LinkTest, RowsThatReferencesStandForAreCounted) {
  base::Limits limits;
  limits.copied_rows = 5000;
  const LinkedSpecs specs(doubling_references(28), refgen::testing::small_grammars(), limits);
  EXPECT_THAT(places(specs.sink, specs.sources), ElementsAre(::testing::StartsWith("over-limit ")));
  EXPECT_THAT(refgen::testing::listing(specs.sink, specs.sources),
              ::testing::HasSubstr("error: references stand for more than 5000 rows [over-limit]"));
}

TEST(LinkTest, TextsThatReferencesStandForAreCounted) {
  base::Limits limits;
  limits.copied_text = 10'000;
  std::string rows = "    - {key: A, id: a, title: A, properties: [";
  for (int i = 0; i < 20; ++i) rows += fmt::format("{{key: k{}, type: string, description: (long)}}, ", i);
  const std::string text = "---\ndescriptions:\n  long: " + std::string(1000, 'x') + with_js(rows + "]}\n").substr(3);
  const LinkedSpecs specs(LinkedSpecs::Files{{"a.mdx", text}}, refgen::testing::small_grammars(), limits);
  EXPECT_THAT(places(specs.sink, specs.sources), ElementsAre(::testing::StartsWith("over-limit ")));
}

TEST(LinkTest, RowsThatReferencesStandForAreNotNestedDeeperThanOthers) {
  std::string rows;
  for (int i = 0; i < 70; ++i) {
    rows += fmt::format(
        "    - {{key: U{0}, id: u{0}, title: U{0}, properties: [{{key: a, type: object, properties: [(U{1}.a)]}}]}}\n",
        i, i + 1);
  }
  rows += "    - {key: U70, id: u70, title: U70, properties: [{key: a, type: string}]}\n";
  const LinkedSpecs specs(LinkedSpecs::Files{{"a.mdx", with_js(rows)}});
  EXPECT_THAT(places(specs.sink, specs.sources), ::testing::Contains(::testing::StartsWith("nesting-too-deep ")));
}

TEST(LinkTest, ATableHasALimitOfRows) {
  base::Limits limits;
  limits.rows = 2;
  const LinkedSpecs specs(LinkedSpecs::Files{{"a.mdx", with_js("    - {key: A, id: a, title: A, properties: [{key: a}, "
                                                               "{key: b}, {key: c}]}\n")}},
                          refgen::testing::small_grammars(), limits);
  EXPECT_THAT(refgen::testing::listing(specs.sink, specs.sources),
              ::testing::HasSubstr("error: this table has more than 2 rows [over-limit]"));
}

}  // namespace
}  // namespace refgen::link
