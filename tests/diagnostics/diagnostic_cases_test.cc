#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "generator/diagnostics/codes.h"
#include "tests/support/case_file.h"
#include "tests/support/memory_run.h"

namespace refgen {
namespace {

using refgen::testing::CaseSection;
using refgen::testing::PipelineRun;

const std::string case_folder = std::string(REFGEN_SOURCE_DIR) + "/tests/diagnostics/cases";

/// Codes that need the program or a broken disk to occur; the named tests have them.
const std::map<std::string, std::string> elsewhere = {{"usage", "tests/cli"},
                                                      {"stale-output", "tests/cli/format_test.cc"},
                                                      {"not-mended", "tests/unit/pipeline/fix_test.cc"},
                                                      {"gone-from-baseline", "tests/cli/baseline_test.cc"},
                                                      {"write-failed", "tests/unit/publish/apply_plan_test.cc"},
                                                      {"folder-in-use", "tests/unit/pipeline/write_output_test.cc"}};

/// Sets up what a case file describes, runs the pipeline twice when the first run shall leave an output, and returns
/// the listing of the last run.
class DiagnosticCase {
 public:
  explicit DiagnosticCase(const std::vector<CaseSection>& sections) {
    for (const CaseSection& section : sections) perform(section);
  }

  [[nodiscard]] const std::string& listing() const { return listing_; }

 private:
  void perform(const CaseSection& section) {
    if (section.word == "file") {
      refgen::testing::put_file(files_, section.rest, section.text);
    } else if (section.word == "bytes") {
      refgen::testing::put_file(files_, section.rest, refgen::testing::unescape(section.text));
    } else if (section.word == "link") {
      const std::size_t space = section.rest.find(' ');
      ASSERT_TRUE(files_.create_link(section.rest.substr(0, space), section.rest.substr(space + 1)).ok());
    } else if (section.word == "remove") {
      ASSERT_TRUE(files_.remove_file(section.rest).ok());
    } else if (section.word == "run") {
      run(false);
    } else if (section.word == "lint") {
      run(true);
    } else {
      ASSERT_EQ(section.word, "expect");
    }
  }

  void run(bool lint) {
    diagnostics::Sources sources;
    diagnostics::Sink sink;
    pipeline::Configuration configuration;
    if (files_.kind("/refgen.yaml") == base::FileKind::file) {
      configuration =
          pipeline::read_configuration(files_, "/refgen.yaml", language_kit::built_in_backends(), sources, sink);
      if (sink.has_errors()) {
        listing_ = refgen::testing::listing(sink, sources);
        return;
      }
    }
    if (files_.kind("templates") == base::FileKind::directory) configuration.templates = "templates";
    PipelineRun pipeline_run(files_, configuration);
    pipeline_run.sink.policy().levels = configuration.rules;
    pipeline_run.sink.policy().overrides = configuration.overrides;
    pipeline_run.sink.policy().spec_root = configuration.specs;
    if (lint) {
      pipeline::lint(pipeline_run.run(), pipeline_run.counts);
    } else {
      pipeline_run.generate();
    }
    listing_ = pipeline_run.problems();
  }

  base::MemoryFileSystem files_;
  std::string listing_;
};

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const std::string& path : refgen::testing::list_files(*base::disk_file_system(), case_folder)) {
    if (path.ends_with(".txt")) names.push_back(path.substr(0, path.size() - 4));
  }
  return names;
}

class DiagnosticCaseTest : public ::testing::TestWithParam<std::string> {};

TEST_P(DiagnosticCaseTest, PrintsTheExpectedListing) {
  const std::string path = case_folder + "/" + GetParam() + ".txt";
  const auto disk = base::disk_file_system();
  const std::string text = disk->read_file(path).value();
  const std::string listing = DiagnosticCase(refgen::testing::split_case(text)).listing();
  const std::size_t expectation = text.find("### expect\n");
  ASSERT_NE(expectation, std::string::npos);
  const std::string head = text.substr(0, expectation + 11);
  if (std::getenv("REFGEN_UPDATE_GOLDEN") != nullptr) refgen::testing::put_file(*disk, path, head + listing);
  EXPECT_EQ(head + listing, disk->read_file(path).value());
  const std::string slug = "[" + GetParam().substr(0, GetParam().find('.')) + "]";
  if (GetParam().ends_with(".silent")) {
    EXPECT_THAT(listing, ::testing::Not(::testing::HasSubstr(slug)));
  } else {
    EXPECT_THAT(listing, ::testing::HasSubstr(slug));
  }
}

INSTANTIATE_TEST_SUITE_P(Golden, DiagnosticCaseTest, ::testing::ValuesIn(case_names()), [](const auto& test) {
  std::string name = test.param;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
});

/// What only lint reports: it shall be silent as well.
bool is_of_lint(const diagnostics::Code& code) {
  std::string text;
  for (const char* file : {"lint", "parity"}) {
    const std::string path = fmt::format("{}/generator/diagnostics/codes_{}.cc", REFGEN_SOURCE_DIR, file);
    text += base::disk_file_system()->read_file(path).value();
  }
  return text.find(fmt::format("{{\"{}\"", code.slug)) != std::string::npos ||
         text.find(fmt::format("    \"{}\"", code.slug)) != std::string::npos;
}

TEST(DiagnosticCasesTest, EveryRuleOfLintHasASilentCase) {
  const std::vector<std::string> names = case_names();
  for (const diagnostics::Code* code : diagnostics::codes::all()) {
    if (!is_of_lint(*code) || elsewhere.contains(std::string(code->slug))) continue;
    EXPECT_NE(std::find(names.begin(), names.end(), fmt::format("{}.silent", code->slug)), names.end()) << code->slug;
  }
}

TEST(DiagnosticCasesTest, EveryCodeHasACase) {
  std::set<std::string> covered;
  for (const std::string& name : case_names()) covered.insert(name.substr(0, name.find('.')));
  for (const diagnostics::Code* code : diagnostics::codes::all()) {
    const std::string slug(code->slug);
    EXPECT_TRUE(covered.contains(slug) || elsewhere.contains(slug)) << "no case for " << slug;
  }
}

}  // namespace
}  // namespace refgen
