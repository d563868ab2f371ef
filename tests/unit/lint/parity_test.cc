#include "generator/lint/parity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/lint/parity_fixture.h"

namespace refgen::lint {
namespace {

using testing::ComparedSpecs;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A model in curl, with rows in flow style, one on a line; then the same in other languages.
std::string curl(const std::string& rows) {
  return "  curl:\n    - key: user\n      id: user\n      title: user\n      properties:\n" + rows;
}

std::string in(const std::string& language, const std::string& rows) {
  return "  " + language + ":\n    - key: User\n      id: user\n      title: User\n      properties:\n" + rows;
}

std::string row(const std::string& text) { return "        - {" + text + "}\n"; }

TEST(ParityMissing, IsToldAtTheEntryOfTheLanguageThatLacksTheRow) {
  const ComparedSpecs specs(curl(row("key: id, type: string") + row("key: first_name, type: string")) +
                            in("js", row("key: id, type: string") + row("key: firstName, type: string")) +
                            in("go", row("key: ID, type: string")));
  EXPECT_THAT(specs.told(), ElementsAre("parity-missing 18:12 go lacks the property 'first_name', which curl lists"));
  const auto findings = specs.findings.sorted(specs.sources);
  EXPECT_EQ(findings[0].notes[0].message, "listed by curl and js");
  EXPECT_EQ(testing::covered(findings[0].notes[0].span, specs.sources), "first_name");
}

TEST(ParityMissing, CurlIsExpectedToListWhatMostLanguagesList) {
  const std::string both = row("key: id, type: string") + row("key: email, type: string");
  const ComparedSpecs specs(curl(row("key: id, type: string")) + in("js", both) + in("python", both));
  EXPECT_THAT(specs.told(), ElementsAre("parity-missing 4:12 curl lacks the property 'email', which js lists"));
}

TEST(ParityMissing, WhatOneSdkHasForItselfIsNotExpectedElsewhere) {
  const ComparedSpecs specs(curl(row("key: id, type: string")) +
                            in("js", row("key: id, type: string") + row("key: sealed, type: boolean")) +
                            in("go", row("key: ID, type: string")));
  EXPECT_THAT(specs.told(), IsEmpty());
  EXPECT_EQ(specs.matrix.tables[0].rows[1].cells[1].standing, Standing::not_expected);
}

TEST(ParityMissing, ConstantsSayNothingThatALanguageMustHave) {
  const ComparedSpecs specs(curl(row("key: object, type: '\"user\"'") + row("key: id, type: string")) +
                            in("js", row("key: id, type: string")));
  EXPECT_THAT(specs.told(), IsEmpty());
}

TEST(ParityMissing, WhatIsInsideAMissingRowOrANameIsNotMissingToo) {
  const std::string owner =
      "        - key: owner\n          type: object\n          properties:\n"
      "            - {key: id, type: string}\n            - {key: name, type: string}\n";
  const ComparedSpecs specs(curl(owner) + in("js", row("key: owner, type: Owner")) +
                            in("go", row("key: ID, type: string")));
  EXPECT_THAT(specs.told(), ElementsAre("parity-missing 20:12 go lacks the property 'owner', which curl lists"));
  EXPECT_EQ(specs.matrix.tables[0].rows[1].path, "owner.id");
  EXPECT_EQ(specs.matrix.tables[0].rows[1].cells[1].standing, Standing::unknown);
  EXPECT_EQ(specs.matrix.tables[0].rows[1].cells[2].standing, Standing::unknown);
}

TEST(ParityMissing, NestedRowsAreComparedWhereBothListThem) {
  const auto owner = [](const std::string& rows) {
    return "        - key: owner\n          type: object\n          properties:\n" + rows;
  };
  const ComparedSpecs specs(
      curl(owner("            - {key: id, type: string}\n            - {key: name, type: string}\n")) +
      in("js", owner("            - {key: id, type: string}\n")));
  EXPECT_THAT(specs.told(), ElementsAre("parity-missing 14:12 js lacks the property 'owner.name', which curl lists"));
}

constexpr std::string_view create_user = R"(  curl:
    - key: create-user
      id: create_user
      title: /organizations/:id/users
      type: POST
      parameters:
        - {key: id, type: string}
        - {key: client_secret, type: string}
        - {key: email, type: string}
        - {key: name, type: string, optional: true}
      returns:
        - key: anonymous
          type: object
          properties:
            - {key: id, type: string}
  js:
    - key: createUser
      id: create_user
      title: createUser()
      parameters:
        - key: options
          type: object
          properties:
            - {key: email, type: string}
            - {key: onDone, type: function}
  go:
    - key: CreateUser
      id: create_user
      title: CreateUser()
      parameters:
        - {key: ctx, type: function}
        - key: opts
          type: CreateUserOpts
          properties:
            - {key: Email, type: string}
            - {key: Name, type: string, optional: true}
      returns:
        - {key: User, type: User}
)";

TEST(ParityMissing, ParametersAreThoseOfTheRequest) {
  const ComparedSpecs specs{std::string(create_user)};
  EXPECT_THAT(specs.told(), ElementsAre("parity-missing 19:12 js lacks the parameter 'name', which curl lists"));
}

/// An operation with these sections in curl and in js.
std::string send_invitation(const std::string& curl, const std::string& js) {
  return "  curl:\n    - key: send\n      id: send\n      title: /invitations\n      type: POST\n" + curl +
         "  js:\n    - key: send\n      id: send\n      title: send()\n" + js;
}

TEST(ParityMissing, WhatOnlyGroupsParametersIsNotCompared) {
  const ComparedSpecs specs(send_invitation(
      "      parameters: [{key: email, type: string}, {key: name, type: string}]\n",
      "      parameters:\n        - key: options\n          type: object\n          properties:\n"
      "            - {key: invitee, type: object, unwrap: true, properties: [{key: email, type: string}]}\n"));
  EXPECT_THAT(specs.told(), ElementsAre("parity-missing 10:12 js lacks the parameter 'name', which curl lists"));
}

TEST(ParityMissing, ASingleResultThatIsOneElsewhereIsComparedAsOne) {
  const ComparedSpecs specs(
      send_invitation("      returns: [{key: invitation, type: object, properties: [{key: id, type: string}]}, "
                      "{key: sent, type: boolean}]\n",
                      "      returns: [{key: invitation, type: object, properties: [{key: id, type: string}]}]\n"));
  EXPECT_THAT(specs.told(), ElementsAre("parity-missing 10:12 js lacks the result 'sent', which curl lists"));
}

TEST(ParityType, IsToldAtTheTypeThatFitsTheOthersLeast) {
  const ComparedSpecs specs(curl(row("key: age, type: string")) + in("js", row("key: age, type: number")) +
                            in("go", row("key: Age, type: int")));
  EXPECT_THAT(specs.told(), ElementsAre("parity-type 8:28 the property 'age' is 'string' in curl and 'int' in go"));
}

TEST(ParityType, OfTwoTheWireIsRight) {
  const ComparedSpecs specs(curl(row("key: age, type: string")) + in("js", row("key: age, type: number")));
  EXPECT_THAT(specs.told(), ElementsAre("parity-type 14:28 the property 'age' is 'number' in js and 'string' in curl"));
}

TEST(ParityType, VagueTypesAndThoseOfOtherLanguagesAreLeftAlone) {
  const ComparedSpecs specs(curl(row("key: age, type: string")) + in("js", row("key: age, type: Age")) +
                            in("go", row("key: Age, type: 'List[str]'")));
  EXPECT_THAT(specs.told(), IsEmpty());
}

TEST(ParityOptional, IsToldWhereOneSaysOtherwiseThanMost) {
  const ComparedSpecs specs(curl(row("key: name, type: string, optional: true")) +
                            in("js", row("key: name, type: string | null")) + in("go", row("key: Name, type: string")));
  EXPECT_THAT(specs.told(),
              ElementsAre("parity-optional 20:17 the property 'name' is needed in go and may be left out in curl"));
}

TEST(ParityOptional, OfTwoTheWireIsRightAndWithoutItTheNeeded) {
  const ComparedSpecs with_wire(curl(row("key: name, type: string, optional: true")) +
                                in("js", row("key: name, type: string")));
  EXPECT_THAT(with_wire.told(),
              ElementsAre("parity-optional 14:17 the property 'name' is needed in js and may be left out in curl"));
  const ComparedSpecs without(in("go", row("key: Name, type: string, optional: true")) +
                              in("js", row("key: name, type: string")));
  EXPECT_THAT(without.told(),
              ElementsAre("parity-optional 8:17 the property 'name' may be left out in go and is needed in js"));
}

TEST(ParityOptional, WhatHasADefaultNeedNotBeGiven) {
  const ComparedSpecs specs(curl(row("key: name, type: string, optional: true")) +
                            in("js", row("key: name, type: string, default: Jo")));
  EXPECT_THAT(specs.told(), IsEmpty());
}

TEST(ParityOrder, NamesTheRowThatHasToMoveAndWhereTo) {
  const auto rows = [](const std::vector<std::string>& keys) {
    std::string text;
    for (const std::string& key : keys) text += row("key: " + key + ", type: string");
    return text;
  };
  const ComparedSpecs specs(curl(rows({"id", "name", "email", "state"})) +
                            in("js", rows({"id", "email", "state", "name"})) +
                            in("go", rows({"ID", "Name", "Email", "State"})));
  EXPECT_THAT(specs.told(), ElementsAre("parity-order 20:17 'name' comes behind 'id' in curl, not here"));
}

TEST(ParityOrder, RowsThatOthersLackHaveNoPlace) {
  const ComparedSpecs specs(
      curl(row("key: id, type: string") + row("key: name, type: string")) +
      in("js", row("key: id, type: string") + row("key: sealed, type: string") + row("key: name, type: string")));
  EXPECT_THAT(specs.told(), IsEmpty());
}

TEST(MissingLanguage, IsToldOnceAndNotForItsProperties) {
  const ComparedSpecs specs(curl(row("key: id, type: string")) +
                            "    - {key: group, id: group, title: group, properties: [{key: id, type: string}]}\n" +
                            in("js", row("key: id, type: string")));
  EXPECT_THAT(specs.told(), ElementsAre("missing-language 9:13 'group' has no table in js, which others here have"));
}

TEST(MissingLanguage, HelpersOfOneSdkAreNotExpectedElsewhere) {
  const ComparedSpecs specs(
      curl(row("key: id, type: string")) + in("js", row("key: id, type: string")) +
      "    - {key: verify, id: verify, title: verify(), parameters: [{key: id, type: string}], returns: []}\n" +
      in("go", row("key: ID, type: string")));
  EXPECT_THAT(specs.told(), IsEmpty());
}

TEST(MissingLanguage, MostNeighboursInTheFolderCount) {
  const auto entity = [](const std::string& name, const std::vector<std::string>& languages) {
    std::string text = "---\nreference:\n";
    for (const std::string& language : languages) {
      text += "  " + language + ": [{key: " + name + ", id: " + name + ", title: " + name +
              ", properties: [{key: id, type: string}]}]\n";
    }
    return text + "---\n";
  };
  const ComparedSpecs specs(testing::LinkedSpecs::Files{{"a/one.mdx", entity("one", {"curl", "js"})},
                                                        {"a/three.mdx", entity("three", {"curl"})},
                                                        {"a/two.mdx", entity("two", {"curl", "js"})},
                                                        {"b/four.mdx", entity("four", {"curl"})}});
  EXPECT_THAT(specs.told(), ElementsAre("missing-language 3:16 'three' has no table in js, which others here have"));
}

}  // namespace
}  // namespace refgen::lint
