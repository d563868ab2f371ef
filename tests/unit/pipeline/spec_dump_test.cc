#include "generator/pipeline/spec_dump.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/reading.h"

namespace refgen::pipeline {
namespace {

using nlohmann::json;

/// What the dump tells of one spec.
json dumped(std::string text) {
  refgen::testing::ParsedSpec parsed(std::move(text));
  EXPECT_EQ(refgen::testing::listing(parsed.sink, parsed.sources), "");
  std::vector<spec::SpecDocument> documents;
  documents.push_back(std::move(parsed.document));
  return json::parse(spec_dump_json(documents, parsed.sources))["specs"][0];
}

TEST(SpecDump, TellsDescriptionsWithTheirPlaces) {
  EXPECT_EQ(dumped("---\ndescriptions:\n  user:\n    id: The id.\n---\n")["descriptions"],
            json::parse(R"([{"name": "user.id", "at": "4:5", "text": "The id."}])"));
}

TEST(SpecDump, TellsProseAndCodeBlocksInTheirOrder) {
  EXPECT_EQ(dumped("Text.\n\n<CodeBlock title=\"Get\" referenceId=\"get_user\">\n"
                   "  <CodeBlockTab title=\"Request\" file=\"get-user\" language=\"js\" />\n</CodeBlock>\n")["body"],
            json::parse(R"([{"prose": "Text.\n\n", "at": "1:1"},
                            {"codeBlock": "Get", "at": "3:1", "referenceId": "get_user",
                             "tabs": [{"title": "Request", "file": "get-user", "language": "js"}]}])"));
}

}  // namespace
}  // namespace refgen::pipeline
