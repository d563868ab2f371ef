#include "generator/language_kit/type_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "generator/language_kit/type_queries.h"
#include "tests/support/linking.h"

namespace refgen::language_kit {
namespace {

using refgen::testing::LinkedSpecs;
using refgen::testing::listing;
using refgen::testing::places;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string with_js(const std::string& entries) { return "---\nreference:\n  js:\n" + entries + "---\n"; }
std::string with_go(const std::string& entries) { return "---\nreference:\n  go:\n" + entries + "---\n"; }

std::string text_of(const TypePlan& plan, const TypeUse& use) {
  switch (use.kind) {
    case TypeUse::Kind::literal:
      return "'" + use.literal + "'";
    case TypeUse::Kind::choice: {
      std::string text;
      for (const TypeUse& part : use.parts) text += (text.empty() ? "" : "|") + text_of(plan, part);
      return text;
    }
    case TypeUse::Kind::array:
      return "[" + text_of(plan, use.parts[0]) + "]";
    case TypeUse::Kind::map:
      return "{" + text_of(plan, use.parts[0]) + "}";
    case TypeUse::Kind::declared:
      return plan.declarations[use.declaration].name;
    default:
      return std::string(to_text(use.kind));
  }
}

/// `role Name member:type member?:type`, with `/` behind path parameters and `~` behind nullable members.
std::string line_of(const TypePlan& plan, const TypeDeclaration& declaration) {
  std::string line = std::string(render::to_text(declaration.role)) + " " + declaration.name;
  for (const FieldDeclaration& field : declaration.fields) {
    line += " " + field.name + (field.optional ? "?" : "") + (field.nullable ? "~" : "") +
            (field.place == model::Place::path ? "/" : "") + ":" + text_of(plan, field.type);
  }
  for (const ConstantDeclaration& constant : declaration.constants) line += " " + constant.name + "=" + constant.value;
  return line;
}

/// The plan of `language`, its lines behind the path of their module.
struct Plan {
  Plan(const LinkedSpecs::Files& files, std::string_view language, const PlanRules& rules = {}) : specs(files) {
    plan = plan_types(specs.model, language, naming, rules, sink);
    for (const ModulePlan& module : plan.modules) {
      for (const DeclarationId id : module.declarations) {
        lines.push_back(module.path + ": " + line_of(plan, plan.declarations[id]));
      }
    }
  }

  [[nodiscard]] std::string problems() const { return listing(sink, specs.sources); }

  NamingRules naming;
  LinkedSpecs specs;
  diagnostics::Sink sink;
  TypePlan plan;
  std::vector<std::string> lines;
};

TEST(TypePlanTest, ModelsNestedTypesAndEnumerationsFollowTheTypeThatUsesThem) {
  const Plan plan({{"users/user.mdx", with_js("    - key: User\n"
                                              "      id: user\n"
                                              "      title: interface User\n"
                                              "      properties:\n"
                                              "        - {key: id, type: string}\n"
                                              "        - {key: kind, type: '\"user\"'}\n"
                                              "        - {key: state, type: '\"on\" | \"off\"', optional: true}\n"
                                              "        - key: role\n"
                                              "          type: object | null\n"
                                              "          properties: [{key: slug, type: string}]\n"
                                              "        - key: groups\n"
                                              "          type: 'Group[]'\n"
                                              "          properties: [{key: name, type: string}]\n")}},
                  "js");
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines,
              ElementsAre("users: model User id:string kind:'user' state?:UserState role~:UserRole groups:[Group]",
                          "users: enum UserState On=on Off=off", "users: nested UserRole slug:string",
                          "users: nested Group name:string"));
}

TEST(TypePlanTest, TheWrapperOfAnOperationNamesItsOptions) {
  const Plan plan({{"users/update.mdx", with_js("    - key: updateUser\n"
                                                "      id: update_user\n"
                                                "      title: users.updateUser()\n"
                                                "      parameters:\n"
                                                "        - {key: userId, type: string}\n"
                                                "        - key: options\n"
                                                "          type: users.UpdateUserOpts\n"
                                                "          unwrap: true\n"
                                                "          properties: [{key: name, type: string, optional: true}]\n"
                                                "      returns:\n"
                                                "        - key: anonymous\n"
                                                "          type: object\n"
                                                "          properties: [{key: ok, type: boolean}]\n")}},
                  "js");
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines, ElementsAre("users: options UpdateUserOpts userId:string name?:string",
                                      "users: result UpdateUserResult ok:boolean"));
}

TEST(TypePlanTest, AnObjectBesideOtherParametersIsAMemberOfTheOptions) {
  const Plan plan({{"events/create.mdx", with_js("    - key: createEvent\n"
                                                 "      id: create_event\n"
                                                 "      title: events.createEvent()\n"
                                                 "      parameters:\n"
                                                 "        - {key: organizationId, type: string}\n"
                                                 "        - {key: onDone, type: function}\n"
                                                 "        - key: event\n"
                                                 "          type: object\n"
                                                 "          properties: [{key: action, type: string}]\n")}},
                  "js");
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines,
              ElementsAre("events: options CreateEventOptions organizationId:string event:CreateEventOptionsEvent",
                          "events: nested CreateEventOptionsEvent action:string"));
}

TEST(TypePlanTest, ResultsHaveTheObjectsThatTravel) {
  const Plan plan({{"users/list.mdx",
                    "---\nreference:\n  curl:\n    - key: list_users\n"
                    "      id: list_users\n      title: /users\n      type: GET\n"
                    "      returns:\n"
                    "        - {key: data, type: array}\n"
                    "        - key: list_metadata\n"
                    "          type: object\n"
                    "          properties: [{key: before, type: string}, {key: after, type: string}]\n"
                    "  js:\n    - key: listUsers\n"
                    "      id: list_users\n      title: users.listUsers()\n"
                    "      returns:\n"
                    "        - {key: before, type: string}\n"
                    "        - {key: after, type: string}\n"
                    "        - {key: users, type: 'string[]', wire: data}\n"
                    "---\n"}},
                  "js");
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines,
              ElementsAre("users: result ListUsersResult listMetadata:ListUsersResultListMetadata users:[string]",
                          "users: nested ListUsersResultListMetadata before:string after:string"));
}

TEST(TypePlanTest, PathParametersAloneNeedNoOptions) {
  const Plan plan({{"users/get.mdx",
                    "---\nreference:\n  curl:\n"
                    "    - {key: get, id: get, title: '/users/:id', type: GET, parameters: [{key: id, type: string}]}\n"
                    "  js:\n"
                    "    - {key: getUser, id: get, title: users.getUser(), parameters: [{key: id, type: string}]}\n"
                    "---\n"}},
                  "js");
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines, IsEmpty());
}

TEST(TypePlanTest, ReferencesBetweenModelsKeepTheirTarget) {
  const Plan plan({{"users/group.mdx", with_js("    - {key: Group, id: group, title: interface Group, properties: "
                                               "[{key: owner, type: User}]}\n")},
                   {"users/user.mdx", with_js("    - {key: User, id: user, title: interface User, properties: "
                                              "[{key: groups, type: 'Group[]'}, {key: manager, type: User}]}\n")}},
                  "js");
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines,
              ElementsAre("users: model Group owner:User", "users: model User groups:[Group] manager:User"));
  const TypeDeclaration& user = plan.plan.declarations[1];
  EXPECT_FALSE(holds_own_record(plan.plan, 1, user.fields[0]));
  EXPECT_TRUE(holds_own_record(plan.plan, 1, user.fields[1]));
  EXPECT_THAT(used_elsewhere(plan.plan, {0}), ElementsAre(1));
}

TEST(TypePlanTest, OneNameWithOneShapeIsOneType) {
  const std::string operation =
      "      returns:\n"
      "        - key: anonymous\n"
      "          type: AuthenticationResponse\n"
      "          properties:\n"
      "            - {key: token, type: string}\n"
      "            - {key: impersonator, type: Impersonator, properties: [{key: email, type: string}]}\n";
  const Plan plan(
      {{"auth/code.mdx", with_js("    - key: withCode\n      id: code\n      title: auth.withCode()\n" + operation)},
       {"auth/magic.mdx",
        with_js("    - key: withMagic\n      id: magic\n      title: auth.withMagic()\n" + operation)}},
      "js");
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines, ElementsAre("auth: result AuthenticationResponse token:string impersonator:Impersonator",
                                      "auth: nested Impersonator email:string"));
}

TEST(TypePlanTest, ResultsOfOneNameThatHoldOtherModelsAreTwoTypes) {
  const auto model = [](const std::string& property) {
    return with_js("    - {key: User, id: user, title: interface User, properties: [{key: " + property +
                   ", type: string}]}\n");
  };
  const auto operation = [](const std::string& name) {
    return with_js("    - key: " + name + "\n      id: " + name + "\n      title: " + name +
                   "()\n      returns:\n        - key: anonymous\n          type: Session\n          properties:\n"
                   "            - {key: token, type: string}\n            - {key: user, type: User}\n");
  };
  const Plan plan({{"a/user.mdx", model("a")},
                   {"a/start.mdx", operation("start")},
                   {"b/user.mdx", model("b")},
                   {"b/resume.mdx", operation("resume")}},
                  "js");
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines, ElementsAre("a: model User a:string", "a: result StartResult token:string user:User",
                                      "b: model User b:string", "b: result ResumeResult token:string user:User"));
}

TEST(TypePlanTest, AContainerNameSharedByOperationsIsNotUsed) {
  const auto list = [](const std::string& key, const std::string& type) {
    return with_js("    - key: " + key + "\n      id: " + key + "\n      title: " + key +
                   "()\n      returns:\n        - key: anonymous\n          type: ListResource\n          properties: "
                   "[{key: data, type: '" +
                   type + "'}]\n");
  };
  const Plan plan({{"a/list.mdx", list("listUsers", "string[]")}, {"b/list.mdx", list("listCounts", "number[]")}},
                  "js");
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines,
              ElementsAre("a: result ListUsersResult data:[string]", "b: result ListCountsResult data:[number]"));
}

TEST(TypePlanTest, ModelsOfOneNameInOneModuleAreQualifiedByTheirFolder) {
  const Plan plan({{"authkit/mfa/factor.mdx", with_go("    - {key: Factor, id: factor, title: mfa.Factor, properties: "
                                                      "[{key: ID, type: string}]}\n")},
                   {"mfa/factor.mdx", with_go("    - {key: Factor, id: factor, title: mfa.Factor, properties: "
                                              "[{key: ID, type: string}, {key: Type, type: string}]}\n")}},
                  "go", {.module_rule = ModuleRule::title_prefix, .companion_suffixes = {}});
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines,
              ElementsAre("mfa: model AuthkitFactor id:string", "mfa: model MfaFactor id:string type:string"));
}

TEST(TypePlanTest, ANestedTypeGivesWayToAModelOfItsName) {
  const Plan plan({{"users/user.mdx", with_js("    - {key: UserRole, id: role, title: interface UserRole, properties: "
                                              "[{key: id, type: string}]}\n"
                                              "    - key: Member\n"
                                              "      id: member\n"
                                              "      title: interface Member\n"
                                              "      properties:\n"
                                              "        - key: role\n"
                                              "          type: object\n"
                                              "          properties: [{key: owner, type: USERRole, properties: "
                                              "[{key: slug, type: string}]}]\n")}},
                  "js");
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines, ElementsAre("users: model UserRole id:string", "users: model Member role:MemberRole",
                                      "users: nested MemberRole owner:MemberRoleOwner",
                                      "users: nested MemberRoleOwner slug:string"));
}

TEST(TypePlanTest, WhatStillClashesIsReportedAtBothPlaces) {
  const Plan plan({{"users/user.mdx", with_js("    - {key: UserRole, id: role, title: interface UserRole, properties: "
                                              "[{key: id, type: string}]}\n"
                                              "    - key: User\n"
                                              "      id: user\n"
                                              "      title: interface User\n"
                                              "      properties:\n"
                                              "        - key: role\n"
                                              "          type: object\n"
                                              "          properties: [{key: slug, type: string}]\n")}},
                  "js");
  EXPECT_EQ(plan.problems(),
            "specs/users/user.mdx:9:16: error: two types with different members are called 'UserRole' "
            "[type-name-clash]\n"
            "   9 |         - key: role\n"
            "     |                ^~~~\n"
            "  specs/users/user.mdx:4:13: note: type 'UserRole' comes from here\n"
            "  help: rename one of them in its table\n");
}

TEST(TypePlanTest, DerivedNamesAreTaken) {
  const Plan plan(
      {{"users/user.mdx",
        with_js("    - {key: User, id: user, title: User, properties: [{key: id, type: string}]}\n"
                "    - {key: UserJson, id: json, title: UserJson, properties: [{key: a, type: string}]}\n")}},
      "js", {.module_rule = ModuleRule::folder, .companion_suffixes = {"Json"}});
  EXPECT_THAT(places(plan.sink, plan.specs.sources), ElementsAre("type-name-clash 5:13"));
}

TEST(TypePlanTest, MembersOfOneNameAreReported) {
  const Plan plan({{"users/user.mdx", with_js("    - key: User\n"
                                              "      id: user\n"
                                              "      title: interface User\n"
                                              "      properties:\n"
                                              "        - {key: userId, type: string}\n"
                                              "        - {key: user_id, type: string, wire: other}\n"
                                              "        - {key: identity, type: string, wire: user_id}\n")}},
                  "js");
  EXPECT_THAT(places(plan.sink, plan.specs.sources), ElementsAre("member-name-clash 9:17", "member-name-clash 10:17"));
  EXPECT_THAT(plan.lines, ElementsAre("users: model User userId:string"));
}

TEST(TypePlanTest, ValuesOfOneNameAreReportedAtTheirType) {
  const Plan plan(
      {{"users/user.mdx", with_js("    - key: User\n"
                                  "      id: user\n"
                                  "      title: interface User\n"
                                  "      properties:\n"
                                  "        - {key: state, type: '\"on-hold\" | \"on_hold\" | \"off\"'}\n")}},
      "js");
  EXPECT_EQ(plan.problems(),
            "specs/users/user.mdx:8:30: error: values 'on-hold' and 'on_hold' are both 'OnHold' in code "
            "[member-name-clash]\n"
            "   8 |         - {key: state, type: '\"on-hold\" | \"on_hold\" | \"off\"'}\n"
            "     |                              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
            "  help: values of one enumeration must differ in more than case and punctuation\n");
}

TEST(TypePlanTest, ARowThatIsRepeatedIsOneMemberAndRequiredWins) {
  const Plan plan({{"users/send.mdx", with_js("    - key: send\n"
                                              "      id: send\n"
                                              "      title: users.send()\n"
                                              "      parameters:\n"
                                              "        - key: options\n"
                                              "          type: object\n"
                                              "          unwrap: true\n"
                                              "          properties: [{key: email, type: string, optional: true}]\n"
                                              "        - {key: email, type: string}\n")}},
                  "js");
  EXPECT_EQ(plan.problems(), "");
  EXPECT_THAT(plan.lines, ElementsAre("users: options SendOptions email:string"));
}

TEST(TypePlanTest, TypesAreDescribedByThePageTheyStandOn) {
  const Plan plan(
      {{"users/user.mdx",
        "---\nreference:\n  js:\n"
        "    - {key: User, id: user, title: interface User, properties: [{key: role, type: object, "
        "properties: [{key: slug, type: string}]}]}\n"
        "    - {key: find, id: find, title: users.find(), parameters: [{key: name, type: string}]}\n"
        "---\n\n# User\n\nA person who signs in.\n\nMore.\n\n<CodeBlock title=\"User\" referenceId=\"user\" "
        "file=\"user\" />\n"}},
      "js");
  std::vector<std::string> descriptions;
  for (const TypeDeclaration& declaration : plan.plan.declarations) descriptions.push_back(declaration.description);
  EXPECT_THAT(descriptions, ElementsAre("A person who signs in.", "Value of `role`.", "Options of `users.find()`."));
}

}  // namespace
}  // namespace refgen::language_kit
