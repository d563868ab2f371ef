#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/backend_files.h"

namespace refgen::languages {

const language_kit::Backend& curl_backend();

namespace {

using nlohmann::json;
using refgen::testing::BackendFiles;
using refgen::testing::LinkedSpecs;
using ::testing::HasSubstr;

/// The files of a model `thing` with the given rows.
BackendFiles thing(const std::string& rows) {
  return {LinkedSpecs::Files{{"things/thing.mdx",
                              "---\nreference:\n  curl:\n    - key: thing\n      id: thing\n      title: thing\n"
                              "      properties:\n" +
                                  rows + "---\n"}},
          curl_backend()};
}

json schema_of(const BackendFiles& files) { return json::parse(files.file("models/curl/things/thing.schema.json")); }

TEST(CurlTest, ASchemaTakesEachTypeOfAChoiceAndNull) {
  const BackendFiles files = thing("        - {key: value, type: 'string | integer[]'}\n");
  EXPECT_EQ(files.problems(), "");
  EXPECT_EQ(schema_of(files)["properties"]["value"], json::parse(R"({"anyOf": [
    {"type": "string"}, {"type": "array", "items": {"type": "integer"}}, {"type": "null"}]})"));
}

TEST(CurlTest, ATimeOfAnotherLanguageIsReportedAndStaysATime) {
  const BackendFiles files = thing("        - {key: seen_at, type: Date}\n");
  EXPECT_THAT(files.problems(), HasSubstr("[foreign-type]"));
  EXPECT_EQ(schema_of(files)["properties"]["seen_at"],
            json::parse(R"({"type": ["string", "null"], "format": "date-time"})"));
}

TEST(CurlTest, ASchemaNamesTheFileOfAModelInAnotherFolder) {
  const std::string user =
      "---\nreference:\n  curl:\n    - {key: user, id: user, title: user, properties: [{key: id, type: "
      "string}]}\n---\n";
  const std::string group =
      "---\nreference:\n  curl:\n    - {key: group, id: group, title: group, properties: [{key: owner, type: "
      "user}]}\n---\n";
  const BackendFiles files(LinkedSpecs::Files{{"users/user.mdx", user}, {"groups/group.mdx", group}}, curl_backend());
  EXPECT_THAT(files.file("models/curl/groups/group.schema.json"), HasSubstr("\"../users/user.schema.json\""));
}

TEST(CurlTest, AnExampleHasNullWhereItWouldNeverEnd) {
  const BackendFiles files = thing("        - {key: email, type: string}\n        - {key: parent, type: thing}\n");
  EXPECT_EQ(files.problems(), "");
  const json example = json::parse(files.file("models/curl/things/thing.example.json"));
  EXPECT_EQ(example, json::parse(R"({"email": "ada.sommer@example.com", "parent": null})"));
}

}  // namespace
}  // namespace refgen::languages
