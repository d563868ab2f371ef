#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "generator/diagnostics/codes.h"
#include "generator/report/printers.h"
#include "tests/unit/report/sample_report.h"

namespace refgen::report {
namespace {

using nlohmann::json;

TEST(PrintSarif, WritesRulesResultsAndNotifications) {
  const std::string expected = R"json({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "refgen",
          "version": ")json" REFGEN_VERSION R"json(",
          "semanticVersion": ")json" REFGEN_VERSION R"json(",
          "rules": [
            {
              "id": "unresolved-description",
              "shortDescription": {
                "text": "No such text."
              },
              "fullDescription": {
                "text": "It is *not* there."
              },
              "help": {
                "text": "It is *not* there.\n\n    a: b\n",
                "markdown": "It is \\*not\\* there.\n\n```\na: b\n```\n"
              },
              "defaultConfiguration": {
                "level": "warning"
              }
            }
          ]
        }
      },
      "invocations": [
        {
          "executionSuccessful": true,
          "toolExecutionNotifications": [
            {
              "level": "note",
              "message": {
                "text": "3 more problems are not shown"
              }
            }
          ]
        }
      ],
      "originalUriBaseIds": {
        "%SRCROOT%": {
          "description": {
            "text": "The folder that refgen was run in."
          }
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "unresolved-description",
          "ruleIndex": 0,
          "level": "warning",
          "message": {
            "text": "no description is named 'user.emial'\nNote: there is no other\nHelp: did you mean 'user.email'?"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "specs/user.mdx",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 2,
                  "startColumn": 4,
                  "endLine": 2,
                  "endColumn": 16,
                  "snippet": {
                    "text": "(user.emial)"
                  }
                }
              }
            }
          ],
          "relatedLocations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "specs/other%20one.mdx",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 3,
                  "startColumn": 1,
                  "endLine": 3,
                  "endColumn": 2,
                  "snippet": {
                    "text": "y"
                  }
                }
              },
              "message": {
                "text": "it is declared here"
              }
            }
          ],
          "partialFingerprints": {
            "primaryLocationLineHash": "c2e20baf9576e82c:1"
          },
          "fixes": [
            {
              "description": {
                "text": "did you mean 'user.email'?"
              },
              "artifactChanges": [
                {
                  "artifactLocation": {
                    "uri": "specs/user.mdx",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "replacements": [
                    {
                      "deletedRegion": {
                        "startLine": 2,
                        "startColumn": 4,
                        "endLine": 2,
                        "endColumn": 16
                      },
                      "insertedContent": {
                        "text": "(user.email)"
                      }
                    }
                  ]
                }
              ]
            }
          ]
        }
      ]
    }
  ]
}
)json";
  EXPECT_EQ(print_sarif(SampleReport().report(1)), expected);
}

TEST(PrintSarif, SharesRulesAndTellsWhatHasNoFileAsNotifications) {
  const json run = json::parse(print_sarif(SampleReport().report()))["runs"][0];
  ASSERT_EQ(run["results"].size(), 3U);
  EXPECT_EQ(run["tool"]["driver"]["rules"].size(), 2U);
  EXPECT_EQ(run["results"][1]["ruleIndex"], 1);
  EXPECT_EQ(run["results"][2]["ruleIndex"], 1);
  EXPECT_EQ(run["results"][2]["locations"], json::parse(R"([{"physicalLocation":
                             {"artifactLocation": {"uri": "output/a.md", "uriBaseId": "%SRCROOT%"}}}])"));
  EXPECT_EQ(run["invocations"], json::parse(R"([{"executionSuccessful": true, "toolExecutionNotifications":
      [{"descriptor": {"id": "left-out"}, "level": "note", "message": {"text": "no place"}}]}])"));
}

TEST(PrintSarif, GroupsEditsByFile) {
  diagnostics::Sources sources;
  const diagnostics::SourceId a = sources.add("a.mdx", "one two\n");
  const diagnostics::SourceId b = sources.add("b.mdx", "three\n");
  const Report report = {
      {{&sample_warning, {a, 0, 3}, "m", "", {}, {{{a, 0, 3}, "1"}, {{b, 0, 5}, "3"}, {{a, 4, 7}, "2"}}}}, sources, {}};
  const json fix = json::parse(print_sarif(report))["runs"][0]["results"][0]["fixes"][0];
  EXPECT_EQ(fix["description"]["text"], "No such text.");
  ASSERT_EQ(fix["artifactChanges"].size(), 2U);
  EXPECT_EQ(fix["artifactChanges"][0]["replacements"].size(), 2U);
  EXPECT_EQ(fix["artifactChanges"][1]["artifactLocation"]["uri"], "b.mdx");
}

TEST(PrintSarif, SaysWhenTheRunCouldNotDoItsWork) {
  const diagnostics::Sources sources;
  const Report report = {{{&diagnostics::codes::usage, {}, "no such option", "", {}}}, sources, {}};
  EXPECT_EQ(json::parse(print_sarif(report))["runs"][0]["invocations"],
            json::parse(R"([{"executionSuccessful": false, "toolConfigurationNotifications":
                [{"descriptor": {"id": "usage"}, "level": "error", "message": {"text": "no such option"}}]}])"));
}

TEST(PrintSarif, IsADocumentWithoutFindings) {
  const diagnostics::Sources sources;
  const json run = json::parse(print_sarif({{}, sources, {}}))["runs"][0];
  EXPECT_EQ(run["results"], json::array());
  EXPECT_EQ(run["invocations"], json::parse(R"([{"executionSuccessful": true}])"));
}

TEST(PrintSarif, IsAsciiAndMakesNoLinks) {
  const std::string text = print_sarif(HostileReport().report());
  EXPECT_TRUE(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
  const json result = json::parse(text)["runs"][0]["results"][0];
  const std::string kept = "\n::error::%0A]]>\"'<&\x1b[31m\u202e\ufffd\\](x)";
  EXPECT_EQ(result["message"]["text"], kept + "\nNote: " + kept + "\nHelp: " + kept);
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "a%3A%2C%250A%0A%3C%22.mdx");
  EXPECT_EQ(result["relatedLocations"][0]["message"]["text"], kept);
}

}  // namespace
}  // namespace refgen::report
