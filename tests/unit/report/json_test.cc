#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "generator/report/printers.h"
#include "tests/unit/report/sample_report.h"

namespace refgen::report {
namespace {

using nlohmann::json;

TEST(PrintJson, WritesFindingsAndTotals) {
  const std::string expected = R"json({
  "version": 1,
  "tool": {
    "name": "refgen",
    "version": ")json" REFGEN_VERSION R"json("
  },
  "findings": [
    {
      "rule": "unresolved-description",
      "severity": "warning",
      "message": "no description is named 'user.emial'",
      "help": "did you mean 'user.email'?",
      "file": "specs/user.mdx",
      "range": {
        "start": {
          "line": 2,
          "column": 4,
          "offset": 8
        },
        "end": {
          "line": 2,
          "column": 16,
          "offset": 20
        }
      },
      "notes": [
        {
          "message": "it is declared here",
          "file": "specs/other one.mdx",
          "range": {
            "start": {
              "line": 3,
              "column": 1,
              "offset": 3
            },
            "end": {
              "line": 3,
              "column": 2,
              "offset": 4
            }
          }
        },
        {
          "message": "there is no other",
          "file": null,
          "range": null
        }
      ],
      "edits": [
        {
          "file": "specs/user.mdx",
          "range": {
            "start": {
              "line": 2,
              "column": 4,
              "offset": 8
            },
            "end": {
              "line": 2,
              "column": 16,
              "offset": 20
            }
          },
          "replacement": "(user.email)"
        }
      ]
    },
    {
      "rule": "invalid-name",
      "severity": "error",
      "message": "two lines",
      "help": "",
      "file": "specs/user.mdx",
      "range": {
        "start": {
          "line": 3,
          "column": 4,
          "offset": 24
        },
        "end": {
          "line": 4,
          "column": 4,
          "offset": 31
        }
      },
      "notes": [],
      "edits": []
    }
  ],
  "not_shown": 2,
  "totals": {
    "errors": 2,
    "warnings": 1,
    "notes": 1,
    "rules": [
      {
        "rule": "invalid-name",
        "severity": "error",
        "count": 2
      },
      {
        "rule": "unresolved-description",
        "severity": "warning",
        "count": 1
      },
      {
        "rule": "left-out",
        "severity": "note",
        "count": 1
      }
    ]
  }
}
)json";
  EXPECT_EQ(print_json(SampleReport().report(2)), expected);
}

TEST(PrintJson, TellsTheFileOfAFindingWithoutAPlace) {
  const json findings = json::parse(print_json(SampleReport().report()))["findings"];
  EXPECT_EQ(findings[2]["file"], "output/a.md");
  EXPECT_EQ(findings[2]["range"], nullptr);
  EXPECT_EQ(findings[3]["file"], nullptr);
}

TEST(PrintJson, IsADocumentWithoutFindings) {
  const diagnostics::Sources sources;
  const json document = json::parse(print_json({{}, sources, {}}));
  EXPECT_EQ(document["findings"], json::array());
  EXPECT_EQ(document["totals"], (json{{"errors", 0}, {"warnings", 0}, {"notes", 0}, {"rules", json::array()}}));
}

TEST(PrintJson, IsAsciiAndKeepsTextsAsTheyAre) {
  const std::string text = print_json(HostileReport().report());
  EXPECT_TRUE(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
  const json finding = json::parse(text)["findings"][0];
  const std::string kept = "\n::error::%0A]]>\"'<&\x1b[31m\u202e\ufffd](x)";
  EXPECT_EQ(finding["message"], kept);
  EXPECT_EQ(finding["help"], kept);
  EXPECT_EQ(finding["file"], "a:,%0A\n<\".mdx");
  EXPECT_EQ(finding["notes"][1]["message"], kept);
  EXPECT_EQ(finding["edits"][0]["replacement"], kept);
}

}  // namespace
}  // namespace refgen::report
