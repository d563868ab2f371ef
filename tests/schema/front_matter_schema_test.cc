#include "generator/pipeline/front_matter_schema.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "generator/language_kit/registry.h"
#include "generator/spec/front_matter.h"
#include "generator/spec/spec_keys.h"
#include "tests/schema/schema_check.h"
#include "tests/support/case_file.h"
#include "tests/support/memory_run.h"

namespace refgen {
namespace {

using refgen::testing::ParsedSpec;

const std::string root = REFGEN_SOURCE_DIR;
const std::string corpus = root + "/../shared/corpus/workos-0.2.0/reference";

/// A front matter, and what the parser says of it.
struct Judged {
  std::string name;
  std::string yaml;
  bool clean = false;    ///< Nothing was reported.
  bool refused = false;  ///< A key that is unknown or missing, or a value of the wrong kind.
};

class FrontMatterSchemaCheck : public refgen::testing::SchemaCheck {
 protected:
  /// Adds a spec to those that are judged, unless it has no front matter that is YAML.
  void add(const std::string& name, const std::string& text) {
    static const std::set<std::string> of_the_shape = {"unknown-key", "missing-key", "wrong-kind"};
    static const std::set<std::string> not_yaml = {"invalid-yaml",    "invalid-utf8",     "missing-front-matter-end",
                                                   "second-document", "nesting-too-deep", "over-limit"};
    ParsedSpec spec(text);
    Judged judged = {name, "", true, false};
    for (const diagnostics::Diagnostic& problem : spec.sink.sorted(spec.sources)) {
      const std::string slug(problem.code->slug);
      if (not_yaml.contains(slug)) return;
      judged.clean = false;
      judged.refused = judged.refused || of_the_shape.contains(slug);
    }
    diagnostics::Sink ignored;
    const auto parts = spec::split_front_matter(spec.sources, spec.document.source, ignored);
    if (!parts || !parts->present) return;
    judged.yaml = text.substr(parts->yaml_begin, parts->yaml_end - parts->yaml_begin);
    specs_.push_back(std::move(judged));
  }

  void add_tree(const std::string& folder) {
    const auto disk = base::disk_file_system();
    for (const std::string& path : refgen::testing::list_files(*disk, folder)) {
      const bool spec = path.ends_with(".mdx") || path.ends_with(".md");
      if (spec) add(folder + "/" + path, disk->read_file(folder + "/" + path).value());
    }
  }

  /// Compares the parser with the validator. Returns how many documents were clean, and how many refused.
  std::pair<std::size_t, std::size_t> compare() {
    std::vector<std::string> documents;
    for (const Judged& spec : specs_) documents.push_back(spec.yaml);
    const auto said = verdicts(pipeline::front_matter_schema(language_kit::built_in_backends()), documents);
    std::pair<std::size_t, std::size_t> counts;
    for (std::size_t i = 0; i < specs_.size(); ++i) {
      if (specs_[i].clean) {
        EXPECT_EQ(said[i], "valid") << specs_[i].name << "\n" << specs_[i].yaml;
      }
      if (specs_[i].refused) {
        EXPECT_NE(said[i], "valid") << specs_[i].name << "\n" << specs_[i].yaml;
      }
      counts.first += specs_[i].clean ? 1 : 0;
      counts.second += specs_[i].refused ? 1 : 0;
    }
    return counts;
  }

 private:
  std::vector<Judged> specs_;
};

TEST_F(FrontMatterSchemaCheck, AcceptsTheSpecsOfThisRepository) {
  add_tree(root + "/specs");
  add_tree(root + "/tests/golden/specs");
  const auto [clean, refused] = compare();
  EXPECT_GT(clean, 80U);
  EXPECT_EQ(refused, 0U);
}

TEST_F(FrontMatterSchemaCheck, AgreesWithTheParserOnTheCorpus) {
  if (base::disk_file_system()->kind(corpus) != base::FileKind::directory) {
    std::cout << "CORPUS MISSING: no specs in " << corpus << '\n';
    GTEST_SKIP() << "the corpus is not there";
  }
  add_tree(corpus);
  EXPECT_GT(compare().first, 250U);
}

TEST_F(FrontMatterSchemaCheck, AgreesWithTheParserOnTheCasesOfDiagnostics) {
  const auto disk = base::disk_file_system();
  const std::string folder = root + "/tests/diagnostics/cases";
  for (const std::string& path : refgen::testing::list_files(*disk, folder)) {
    for (const auto& section : refgen::testing::split_case(disk->read_file(folder + "/" + path).value())) {
      if (section.word == "file" && section.rest.ends_with(".mdx")) add(path, section.text);
    }
  }
  const auto [clean, refused] = compare();
  EXPECT_GT(clean, 30U);
  EXPECT_GE(refused, 3U);
}

/// Where the keys of a table stand in a front matter.
struct Place {
  std::string around;    ///< Up to the mapping that has the keys.
  std::string required;  ///< The key that every such mapping has; empty: none.
  std::span<const spec::KeyRule> keys;

  /// A spec whose only mapping of that kind has one key more.
  [[nodiscard]] std::string with(std::string_view key, std::string_view value) const {
    const std::string others = required.empty() || key == required ? "" : required + ": name, ";
    return "---\n" + around + (around.empty() ? "" : "{ " + others) + fmt::format("{}: {}", key, value) +
           (around.empty() ? "" : " }") + "\n---\n";
  }
};

std::vector<Place> places() {
  return {{"", "", spec::page_keys()},
          {"reference:\n  js:\n    - ", "key", spec::entry_keys()},
          {"reference:\n  js:\n    - key: User\n      properties:\n        - ", "key", spec::row_keys()},
          {"links:\n  - ", "title", spec::navigation_keys()}};
}

TEST_F(FrontMatterSchemaCheck, AgreesWithTheParserOnEveryKeyAndKindOfValue) {
  const std::vector<std::string> values = {"",
                                           "word",
                                           "5",
                                           "true",
                                           "'true'",
                                           "yes",
                                           "2026-01-01",
                                           "[]",
                                           "[word]",
                                           "[(word)]",
                                           "[5]",
                                           "[[]]",
                                           "[{ key: a }]",
                                           "[{ title: a }]",
                                           "[{ title: }]",
                                           "[{ key: a, x: b }]",
                                           "{}",
                                           "{ a: b }",
                                           "{ a: 5 }",
                                           "{ a: { b: c } }",
                                           "{ a: [] }",
                                           "{ a: }",
                                           "{ js: [{ key: a }] }",
                                           "{ js: [{ id: a }] }",
                                           "{ cobol: [{ key: a }] }"};
  for (const Place& place : places()) {
    for (const std::string& value : values) {
      for (const spec::KeyRule& key : place.keys) add(std::string(key.name), place.with(key.name, value));
      add("unknown", place.with("unknown", value));
    }
  }
  const auto [clean, refused] = compare();
  EXPECT_GT(clean, 300U);
  EXPECT_GT(refused, 300U);
}

}  // namespace
}  // namespace refgen
