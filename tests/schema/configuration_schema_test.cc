#include "generator/pipeline/configuration_schema.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "generator/cli/starter_files.h"
#include "generator/language_kit/registry.h"
#include "generator/pipeline/settings.h"
#include "tests/schema/schema_check.h"
#include "tests/support/case_file.h"
#include "tests/support/memory_run.h"

namespace refgen {
namespace {

const std::string root = REFGEN_SOURCE_DIR;

/// What the reader reports about a refgen.yaml.
std::string problems_of(const std::string& text) {
  const std::unique_ptr<base::FileSystem> files = base::memory_file_system();
  refgen::testing::put_file(*files, "/refgen.yaml", text);
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  (void)pipeline::read_configuration(*files, "/refgen.yaml", language_kit::built_in_backends(), sources, sink);
  return refgen::testing::listing(sink, sources);
}

class ConfigurationSchemaCheck : public refgen::testing::SchemaCheck {
 protected:
  /// Compares the reader with the validator. Returns how many documents were accepted.
  static std::size_t compare(const std::vector<std::string>& documents) {
    const auto said = verdicts(pipeline::configuration_schema(language_kit::built_in_backends()), documents);
    std::size_t accepted = 0;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const std::string problems = problems_of(documents[i]);
      if (problems.empty()) {
        EXPECT_EQ(said[i], "valid") << documents[i];
        ++accepted;
      } else {
        EXPECT_NE(said[i], "valid") << documents[i] << problems;
      }
    }
    return accepted;
  }
};

TEST_F(ConfigurationSchemaCheck, AcceptsOwnConfigurations) {
  const std::string own = base::disk_file_system()->read_file(root + "/refgen.yaml").value();
  EXPECT_EQ(compare({own, std::string(cli::starter_configuration), ""}), 3U);
}

TEST_F(ConfigurationSchemaCheck, AgreesWithTheReaderOnTheCasesOfDiagnostics) {
  const auto disk = base::disk_file_system();
  const std::string folder = root + "/tests/diagnostics/cases";
  std::vector<std::string> documents;
  for (const std::string& path : refgen::testing::list_files(*disk, folder)) {
    for (const auto& section : refgen::testing::split_case(disk->read_file(folder + "/" + path).value())) {
      if (section.word == "file" && section.rest.ends_with("refgen.yaml")) documents.push_back(section.text);
    }
  }
  EXPECT_LT(compare(documents), documents.size());
}

TEST_F(ConfigurationSchemaCheck, AgreesWithTheReaderOnEverySettingAndKindOfValue) {
  const std::vector<std::string> values = {"",
                                           "''",
                                           "word",
                                           "5",
                                           "true",
                                           "a b",
                                           "a/b",
                                           "/a",
                                           "../a",
                                           "a/..",
                                           "a..b",
                                           "..",
                                           "./a",
                                           "markdown",
                                           "https://a",
                                           "'http://a '",
                                           "ftp://a",
                                           "'https://<'",
                                           "js",
                                           "[js]",
                                           "[js, js]",
                                           "[js, go]",
                                           "[cobol]",
                                           "[]",
                                           "['']",
                                           "[a, '', b]",
                                           "[5]",
                                           "[[a]]",
                                           "{}",
                                           "{ js: }",
                                           "{ js: {} }",
                                           "{ cobol: }",
                                           "{ a: b }",
                                           "{ js: [] }",
                                           "{ js: word }",
                                           "Acme\\Models",
                                           "'@acme/models'",
                                           "a+b",
                                           "[a, ]",
                                           "\"a\\tb\"",
                                           "[{ a: b }]",
                                           "\"a\\nb\""};
  std::vector<std::string> documents;
  for (const std::string& value : values) {
    documents.push_back(fmt::format("unknown: {}\n", value));
    for (const pipeline::Setting& setting : pipeline::settings()) {
      documents.push_back(fmt::format("{}: {}\n", setting.name, value));
    }
    documents.push_back(fmt::format("languages: {{ js: {{ unknown: {} }} }}\n", value));
    for (const pipeline::Setting& setting : pipeline::language_settings()) {
      documents.push_back(fmt::format("languages: {{ js: {{ {}: {} }} }}\n", setting.name, value));
    }
    documents.push_back(fmt::format("overrides: [{{ paths: ['a*'], rules: {} }}]\n", value));
    documents.push_back(fmt::format("overrides: [{{ paths: {}, rules: {{ wire-conflict: off }} }}]\n", value));
    documents.push_back(fmt::format("overrides: [{{ paths: [a], rules: {{}}, unknown: {} }}]\n", value));
    documents.push_back(fmt::format("overrides: [{}, {{ paths: [a] }}]\n", value));
  }
  const std::size_t accepted = compare(documents);
  EXPECT_GT(accepted, 80U);
  EXPECT_GT(documents.size() - accepted, 200U);
}

}  // namespace
}  // namespace refgen
