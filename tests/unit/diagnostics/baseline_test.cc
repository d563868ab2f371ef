#include "generator/diagnostics/baseline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/codes.h"
#include "tests/support/reading.h"

namespace refgen::diagnostics {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class BaselineTest : public ::testing::Test {
 protected:
  BaselineTest() : user_(sources_.add("specs/user.mdx", "text")) {}

  [[nodiscard]] Diagnostic finding(std::string message, const Code& code = codes::parity_missing) const {
    Diagnostic diagnostic{&code, {user_, 0, 1}, std::move(message), "", {}};
    diagnostic.severity = code.severity;
    return diagnostic;
  }

  Baseline read(std::string text) {
    return read_baseline(sources_, sources_.add("baseline.json", std::move(text)), sink_);
  }

  Sources sources_;
  Sink sink_;
  SourceId user_;
};

constexpr std::string_view two_findings = R"({
  "version": 1,
  "findings": [
    {"file": "user.mdx", "rule": "parity-missing", "message": "go lacks \"id\"", "count": 2},
    {"file": "user.mdx", "rule": "parity-missing", "message": "js lacks it", "count": 1}
  ]
}
)";

TEST_F(BaselineTest, HasALineForEachFindingAndNoPositions) {
  const Diagnostic go = finding("go lacks \"id\"");
  EXPECT_EQ(to_json(make_baseline({finding("js lacks it"), go, go}, sources_, "specs")), two_findings);
  EXPECT_EQ(to_json({}), "{\n  \"version\": 1,\n  \"findings\": []\n}\n");
}

TEST_F(BaselineTest, IsReadAsItWasWrittenWithThePlacesOfItsMessages) {
  const Baseline baseline = read(std::string(two_findings));
  ASSERT_THAT(baseline, SizeIs(2));
  EXPECT_EQ(baseline[0].message, "go lacks \"id\"");
  EXPECT_EQ(baseline[0].count, 2U);
  EXPECT_EQ(testing::covered(baseline[0].span, sources_), R"("go lacks \"id\"")");
  EXPECT_EQ(to_json(baseline), two_findings);
}

TEST_F(BaselineTest, TellsOnlyWhatItDoesNotAccept) {
  const Comparison comparison = compare({finding("js lacks it"), finding("js lacks it"), finding("php lacks it")},
                                        read(std::string(two_findings)), sources_, "specs");
  ASSERT_THAT(comparison.told, SizeIs(2));
  EXPECT_EQ(comparison.told[0].message, "js lacks it");
  EXPECT_EQ(comparison.told[1].message, "php lacks it");
  EXPECT_EQ(comparison.fresh, 2U);
  ASSERT_THAT(comparison.gone, SizeIs(1));
  EXPECT_EQ(comparison.gone[0].message, "go lacks \"id\"");
  EXPECT_EQ(comparison.gone[0].count, 2U);
}

TEST_F(BaselineTest, ErrorsAndProblemsWithoutAPlaceAreNeverAccepted) {
  Diagnostic no_place = finding("nothing is written", codes::language_without_backend);
  no_place.span = {};
  const std::vector<Diagnostic> findings = {finding("not YAML", codes::invalid_yaml), no_place};
  EXPECT_THAT(make_baseline(findings, sources_, "specs"), IsEmpty());
  const Comparison comparison = compare(findings, {}, sources_, "specs");
  EXPECT_THAT(comparison.told, SizeIs(2));
  EXPECT_EQ(comparison.fresh, 0U);
}

TEST_F(BaselineTest, WhatIsNoneIsReportedAtItsPlace) {
  EXPECT_THAT(read("{\n  \"version\": 1,,\n}"), IsEmpty());
  EXPECT_THAT(testing::places(sink_, sources_), ElementsAre("configuration 2:16"));
}

TEST_F(BaselineTest, ANumberBeyondAllBoundsIsReported) {
  EXPECT_THAT(read(R"({"version": 1e999, "findings": []})"), IsEmpty());
  EXPECT_EQ(testing::listing(sink_, sources_),
            "baseline.json:1:1: error: the baseline has a number that is too large [configuration]\n"
            "   1 | {\"version\": 1e999, \"findings\": []}\n"
            "     | ^\n"
            "  help: 'refgen lint --update-baseline' writes the file anew\n");
}

TEST_F(BaselineTest, WhatHasAnotherShapeIsReported) {
  for (const char* text : {"[]", "{}", R"({"version": 2, "findings": []})", R"({"version": 1, "findings": {}})",
                           R"({"version": 1, "findings": [{"file": "a", "rule": "b", "message": "c"}]})",
                           R"({"version": 1, "findings": [{"file": 1, "rule": "b", "message": "c", "count": 1}]})",
                           R"({"version": 1, "findings": [{"file": "a", "rule": "b", "message": "c", "count": 0}]})"}) {
    Sink sink;
    EXPECT_THAT(read_baseline(sources_, sources_.add("baseline.json", text), sink), IsEmpty());
    EXPECT_TRUE(sink.has_errors()) << text;
  }
}

}  // namespace
}  // namespace refgen::diagnostics
