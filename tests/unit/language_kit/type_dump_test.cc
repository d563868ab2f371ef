#include "generator/language_kit/type_dump.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/linking.h"

namespace refgen::language_kit {
namespace {

using nlohmann::json;
using refgen::testing::LinkedSpecs;

/// The types of the tables for JavaScript, as the dump has them.
json dump_of(const LinkedSpecs::Files& files) {
  const LinkedSpecs specs(files);
  diagnostics::Sink sink;
  return json::parse(dump_types(plan_types(specs.model, "js", {}, {}, sink)));
}

std::string with_js(const std::string& entries) { return "---\nreference:\n  js:\n" + entries + "---\n"; }

/// The types of the members of a model with the given rows.
json member_types(const std::string& rows) {
  const json types = dump_of({{"users/user.mdx", with_js("    - key: User\n"
                                                         "      id: user\n"
                                                         "      title: interface User\n"
                                                         "      properties:\n" +
                                                         rows)}});
  json members;
  for (const json& member : types[0]["members"]) members[member["key"].get<std::string>()] = member["type"];
  return members;
}

TEST(TypeDump, SaysWhatIsKnownOfRecordsAndEnumerations) {
  const json types = dump_of({{"users/user.mdx", with_js("    - key: User\n"
                                                         "      id: user\n"
                                                         "      title: interface User\n"
                                                         "      properties:\n"
                                                         "        - {key: userId, type: string, nullable: true}\n"
                                                         "        - {key: level, type: '1 | 2', optional: true}\n"
                                                         "        - {key: state, type: '\"1\" | \"on\"'}\n")}});
  EXPECT_EQ(types, json::parse(R"([
    {"module": "users", "name": "User", "role": "model", "spec": "users/user.mdx", "entity": "user", "also": [],
     "members": [
       {"key": "userId", "name": "userId", "wire": "user_id", "place": "none", "optional": false, "nullable": true,
        "deprecated": false, "type": {"kind": "string"}},
       {"key": "level", "name": "level", "wire": "level", "place": "none", "optional": true, "nullable": false,
        "deprecated": false, "type": {"kind": "declared", "module": "users", "name": "UserLevel"}},
       {"key": "state", "name": "state", "wire": "state", "place": "none", "optional": false, "nullable": false,
        "deprecated": false, "type": {"kind": "declared", "module": "users", "name": "UserState"}}]},
    {"module": "users", "name": "UserLevel", "role": "enum", "spec": "users/user.mdx", "entity": "user", "also": [],
     "values": [1, 2]},
    {"module": "users", "name": "UserState", "role": "enum", "spec": "users/user.mdx", "entity": "user", "also": [],
     "values": ["1", "on"]}])"));
}

TEST(TypeDump, WritesLiteralsAsTheJsonThatTheyStandFor) {
  const json types = member_types(
      "        - {key: text, type: '\"7\"'}\n"
      "        - {key: number, type: '7'}\n"
      "        - {key: truth, type: 'true'}\n"
      "        - {key: padded, type: '007'}\n");
  EXPECT_EQ(types["text"], json::parse(R"({"kind": "literal", "literal": "7"})"));
  EXPECT_EQ(types["number"], json::parse(R"({"kind": "literal", "literal": 7})"));
  EXPECT_EQ(types["truth"], json::parse(R"({"kind": "literal", "literal": true})"));
  EXPECT_EQ(types["padded"], json::parse(R"({"kind": "literal", "literal": "007"})"));
}

TEST(TypeDump, HasThePartsOfTypes) {
  const json types = member_types("        - {key: value, type: 'string | User[]'}\n");
  EXPECT_EQ(types["value"], json::parse(R"({"kind": "choice", "parts": [
    {"kind": "string"},
    {"kind": "array", "parts": [{"kind": "declared", "module": "users", "name": "User"}]}]})"));
}

TEST(TypeDump, NamesAllTablesOfATypeThatTheyShare) {
  const std::string result =
      "      returns: [{key: anonymous, type: Session, properties: [{key: token, type: string}]}]\n";
  const json types =
      dump_of({{"auth/code.mdx", with_js("    - key: code\n      id: code\n      title: auth.code()\n" + result)},
               {"auth/magic.mdx", with_js("    - key: magic\n      id: magic\n      title: auth.magic()\n" + result)}});
  ASSERT_EQ(types.size(), 1U) << types.dump(1);
  EXPECT_EQ(types[0]["spec"], "auth/code.mdx");
  EXPECT_EQ(types[0]["also"], json::parse(R"([{"spec": "auth/magic.mdx", "entity": "magic"}])"));
}

}  // namespace
}  // namespace refgen::language_kit
