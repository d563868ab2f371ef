#include "generator/diagnostics/policy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/sink.h"

namespace refgen::diagnostics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Two sources of two lines each below a spec root.
class PolicyTest : public ::testing::Test {
 protected:
  /// `slug severity` of what is told of a warning, a note and two errors in both files.
  std::vector<std::string> told() {
    Sink sink(policy_, sources_);
    for (const SourceId source : {user_, legacy_}) {
      sink.report({&codes::foreign_type, {source, 0, 1}, "a warning", "", {}});
      sink.report({&codes::dead_description, {source, 2, 3}, "a note", "", {}});
    }
    sink.report({&codes::reference_cycle, {user_, 2, 3}, "an error that is a rule", "", {}});
    sink.report({&codes::invalid_yaml, {legacy_, 2, 3}, "an error", "", {}});
    std::vector<std::string> lines;
    for (const Diagnostic& problem : sink.sorted(sources_)) {
      lines.push_back(sources_[problem.span.source].name() + " " + std::string(problem.code->slug) + " " +
                      std::string(to_text(problem.severity)));
    }
    return lines;
  }

  Sources sources_;
  SourceId user_ = sources_.add("my/specs/user.mdx", "a\nb\n");
  SourceId legacy_ = sources_.add("my/specs/legacy/old.mdx", "a\nb\n");
  Policy policy_;
};

TEST_F(PolicyTest, TellsEverythingAtItsOwnLevel) {
  EXPECT_THAT(told(),
              ElementsAre("my/specs/legacy/old.mdx foreign-type warning", "my/specs/legacy/old.mdx invalid-yaml error",
                          "my/specs/legacy/old.mdx dead-description note", "my/specs/user.mdx foreign-type warning",
                          "my/specs/user.mdx reference-cycle error", "my/specs/user.mdx dead-description note"));
}

TEST_F(PolicyTest, SetsLevels) {
  policy_.levels = {
      {"foreign-type", Severity::note}, {"dead-description", std::nullopt}, {"reference-cycle", Severity::warning}};
  policy_.strict = true;
  EXPECT_THAT(told(),
              ElementsAre("my/specs/legacy/old.mdx foreign-type note", "my/specs/legacy/old.mdx invalid-yaml error",
                          "my/specs/user.mdx foreign-type note", "my/specs/user.mdx reference-cycle error"));
}

TEST_F(PolicyTest, KeepsErrorsThatAreNoRules) {
  policy_.levels = {{"foreign-type", std::nullopt},
                    {"dead-description", std::nullopt},
                    {"reference-cycle", std::nullopt},
                    {"invalid-yaml", std::nullopt}};
  EXPECT_THAT(told(), ElementsAre("my/specs/legacy/old.mdx invalid-yaml error"));
}

TEST_F(PolicyTest, LetsTheLastOverrideThatFitsWin) {
  policy_.spec_root = "my/specs";
  policy_.levels = {{"dead-description", std::nullopt}, {"reference-cycle", std::nullopt}};
  policy_.overrides = {{{"legacy/*"}, {{"foreign-type", std::nullopt}, {"dead-description", Severity::error}}},
                       {{"nothing", "*.mdx"}, {{"foreign-type", Severity::note}}},
                       {{"legacy"}, {{"dead-description", Severity::note}}}};
  EXPECT_THAT(told(),
              ElementsAre("my/specs/legacy/old.mdx foreign-type note", "my/specs/legacy/old.mdx dead-description error",
                          "my/specs/legacy/old.mdx invalid-yaml error", "my/specs/user.mdx foreign-type note"));
}

TEST_F(PolicyTest, TellsWhatIsSelectedAndWhatStopsTheRun) {
  policy_.selection = {"my/specs/user.mdx"};
  EXPECT_THAT(told(),
              ElementsAre("my/specs/legacy/old.mdx invalid-yaml error", "my/specs/user.mdx foreign-type warning",
                          "my/specs/user.mdx reference-cycle error", "my/specs/user.mdx dead-description note"));
  policy_.selection = {"my/specs/legacy", "my/specs/use"};
  EXPECT_THAT(told(),
              ElementsAre("my/specs/legacy/old.mdx foreign-type warning", "my/specs/legacy/old.mdx invalid-yaml error",
                          "my/specs/legacy/old.mdx dead-description note"));
}

TEST_F(PolicyTest, HidesWhatCommentsIgnore) {
  Sink sink(policy_, sources_);
  sink.policy().add_ignores({{{user_, 2, 3}, {user_, 0, 1}, {"foreign-type", "dead-description", "foreign-tpye"}},
                             {{legacy_, 2, 3}, {legacy_, 2, 3}, {"invalid-yaml"}}});
  sink.report({&codes::foreign_type, {user_, 0, 1}, "ignored", "", {}});
  sink.report({&codes::foreign_type, {legacy_, 0, 1}, "elsewhere", "", {}});
  sink.report({&codes::invalid_yaml, {legacy_, 2, 3}, "no rule", "", {}});
  ASSERT_EQ(sink.sorted(sources_).size(), 2U);
  std::vector<std::string> unused;
  for (const Diagnostic& problem : sink.policy().unused_ignores())
    unused.push_back(problem.message + "; " + problem.help);
  EXPECT_THAT(unused, ElementsAre("there is nothing of 'dead-description' here to ignore; remove the comment, or the "
                                  "rule from it",
                                  "there is no rule 'foreign-tpye'; did you mean 'foreign-type'?",
                                  "there is no rule 'invalid-yaml'; 'refgen explain' lists all rules"));
}

TEST_F(PolicyTest, CountsAnIgnoreAsUsedWhenItsRuleIsOff) {
  policy_.levels = {{"foreign-type", std::nullopt}};
  Sink sink(policy_, sources_);
  sink.policy().add_ignores({{{user_, 2, 3}, {user_, 0, 1}, {"foreign-type"}}});
  sink.report({&codes::foreign_type, {user_, 0, 1}, "ignored", "", {}});
  EXPECT_THAT(sink.policy().unused_ignores(), IsEmpty());
}

}  // namespace
}  // namespace refgen::diagnostics
