#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace refgen::testing {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::StartsWith;

/// The finding in spec_with_warning that `check` and `generate` tell too.
constexpr std::string_view annotation =
    "::warning file=specs/user.mdx,line=10,endLine=10,col=49,endColumn=58,title=unresolved-description::"
    "no description is named 'user.id'\n";

const std::vector<std::string> formats = {"json", "github", "sarif", "junit", "checkstyle"};

json sarif_run(const Outcome& outcome) { return json::parse(outcome.out)["runs"][0]; }

TEST(LintFormats, TextIsDataAndEndsWithTotals) {
  const Project project;
  project.put("specs/user.mdx", spec_with_warning);
  const Outcome outcome = project.run("lint");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("\nspecs/user.mdx:10:49: warning: no description is named 'user.id' "
                                     "[unresolved-description]\n  10 |"));
  EXPECT_THAT(outcome.error, StartsWith("  1  unresolved-description  warning\n  1  unplaced-entity         note\n"));
  EXPECT_THAT(outcome.error, HasSubstr("1 spec, 1 entry; 1 warning; "));
  EXPECT_EQ(project.run("lint --quiet").error, "");
}

TEST(LintFormats, TextTellsOnStandardErrorWhyThereAreNoFindings) {
  const Outcome outcome = Project().run("lint none");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.error, "refgen: error: there is no 'none' [usage]\n  help: name specs or folders of specs\n");
  EXPECT_EQ(Project().run("lint").code, 4);
  EXPECT_EQ(Project().run("lint").out, "");
}

TEST(LintFormats, LimitWhatIsToldButNotTheTotals) {
  const Project project;
  project.put("specs/user.mdx", spec_with_warning);
  project.put("specs/users.mdx", spec_with_warning);
  const Outcome text = project.run("lint --strict --max-problems 0");
  EXPECT_EQ(text.code, 1);
  EXPECT_THAT(text.out, MatchesRegex("[0-9]+ more problems are not shown\n"));
  EXPECT_THAT(text.error, HasSubstr("  2  unresolved-description"));
  const json report = json::parse(project.run("lint --max-problems 1 --format json").out);
  EXPECT_EQ(report["findings"].size(), 1U);
  EXPECT_EQ(report["not_shown"].get<std::size_t>() + 1, report["totals"]["errors"].get<std::size_t>() +
                                                            report["totals"]["warnings"].get<std::size_t>() +
                                                            report["totals"]["notes"].get<std::size_t>());
}

TEST(LintFormats, RefuseALimitThatIsNoNumber) {
  for (const std::string value : {"many", "1x", "99999999999999999999"}) {
    const Outcome outcome = Project().run("lint --max-problems " + value);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.error, "refgen: error: '" + value +
                                 "' is no value of the option '--max-problems' [usage]\n"
                                 "  help: write a whole number\n");
  }
}

TEST(LintFormats, RefuseAnUnknownFormat) {
  const Outcome outcome = Project().run("lint --format saarif");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.error,
            "refgen: error: 'saarif' is no value of the option '--format' [usage]\n  help: did you mean 'sarif'?\n");
}

TEST(LintFormats, LeaveExitCodesAsTheyAre) {
  const Project project;
  project.put("specs/user.mdx", spec_with_warning);
  for (const std::string& format : formats) {
    EXPECT_EQ(project.run("lint --format " + format).code, 0) << format;
    EXPECT_EQ(project.run("lint --strict --format " + format).code, 1) << format;
    EXPECT_EQ(project.run("lint --specs none --format " + format).code, 4) << format;
  }
}

TEST(LintFormats, LeaveOutNotesWhenQuiet) {
  const Project project;
  project.put("refgen.yaml", "rules: { unresolved-description: note }\n");
  project.put("specs/user.mdx", spec_with_warning);
  EXPECT_THAT(project.run("lint --format github").out, HasSubstr("::notice file=specs/user.mdx,line=10,"));
  EXPECT_EQ(project.run("lint --format github --quiet").out, "");
}

TEST(CheckFormats, TellStaleFilesAsFindings) {
  const Project project;
  project.put("specs/user.mdx", spec_with_warning);
  ASSERT_EQ(project.run("generate --language js --only docs").code, 0);
  EXPECT_EQ(project.run("check --language js --only docs --format github").out, annotation);
  project.put("output/docs/js/user.mdx", "edited\n");
  std::filesystem::remove(project.at("output/docs/js/llms.txt"));
  const Outcome outcome = project.run("check --language js --only docs --format github");
  EXPECT_EQ(outcome.code, 3);
  EXPECT_EQ(outcome.out,
            "::error file=output/docs/js/llms.txt,title=stale-output::'refgen generate' would create this file "
            "(new)%0Ahelp: run 'refgen generate'\n"
            "::error file=output/docs/js/user.mdx,title=stale-output::'refgen generate' would update this file "
            "(edited since it was generated)%0Ahelp: run 'refgen generate'\n" +
                std::string(annotation));
  EXPECT_THAT(outcome.error, HasSubstr("the output is stale: 'refgen generate' brings it up to date\n"));
  EXPECT_EQ(project.read("output/docs/js/user.mdx"), "edited\n");
}

TEST(CheckFormats, TellErrorsOfSpecsOnly) {
  const Project project;
  project.put("specs/user.mdx", spec_with_error);
  const Outcome outcome = project.run("check --format json");
  EXPECT_EQ(outcome.code, 1);
  const json report = json::parse(outcome.out);
  EXPECT_EQ(report["totals"]["rules"], json::parse(R"([{"rule": "invalid-yaml", "severity": "error", "count": 1}])"));
}

TEST(CheckFormats, TakeNoDiff) {
  const Outcome outcome = Project().run("check --diff --format github");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "::error title=usage::'--diff' is for text only%0Ahelp: leave out --format or --diff\n");
}

TEST(GenerateFormats, TakeThePlaceOfTheListOfChanges) {
  const Project project;
  project.put("specs/user.mdx", spec_with_warning);
  EXPECT_EQ(project.run("generate --dry-run --format github").out, annotation);
  EXPECT_EQ(project.run("generate --format github").out, annotation);
  EXPECT_TRUE(project.exists("output/models/js"));
}

TEST(UsageErrors, AreToldInTheFormat) {
  const Outcome outcome = Project().run("lint --format sarif --bogus");
  EXPECT_EQ(outcome.code, 2);
  const json invocation = sarif_run(outcome)["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  EXPECT_EQ(invocation["toolConfigurationNotifications"][0]["descriptor"]["id"], "usage");
  EXPECT_THAT(outcome.error, StartsWith("refgen: error: there is no option '--bogus' [usage]\n"));
  EXPECT_EQ(Project().run("lint none --format=github").out,
            "::error title=usage::there is no 'none'%0Ahelp: name specs or folders of specs\n");
  EXPECT_EQ(Project().run("lint none --format=github").error, "");
}

TEST(ConfigurationErrors, AreToldInTheFormat) {
  const Project project;
  project.put("refgen.yaml", "bogus: 1\n");
  const Outcome outcome = project.run("lint --format sarif");
  EXPECT_EQ(outcome.code, 2);
  const json run = sarif_run(outcome);
  EXPECT_EQ(run["invocations"], json::parse(R"([{"executionSuccessful": false}])"));
  EXPECT_EQ(run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "refgen.yaml");
  EXPECT_THAT(outcome.error, StartsWith("refgen.yaml:1:1: error: "));
}

}  // namespace
}  // namespace refgen::testing
