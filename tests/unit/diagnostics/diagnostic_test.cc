#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/sink.h"

namespace refgen::diagnostics {
namespace {

using testing::ElementsAre;

const Sources no_sources;

constexpr Code a_note = {"a-note", Severity::note, "", ""};
constexpr Code a_warning = {"a-warning", Severity::warning, "", ""};
constexpr Code an_error = {"an-error", Severity::error, "", ""};
constexpr Code another_error = {"another-error", Severity::error, "", ""};

std::vector<std::string> messages(const Sink& sink, const Sources& sources) {
  std::vector<std::string> result;
  for (const Diagnostic& diagnostic : sink.sorted(sources)) {
    result.push_back(fmt::format("{}: {}", to_text(diagnostic.severity), diagnostic.message));
  }
  return result;
}

TEST(Sink, GivesEachProblemTheSeverityOfItsCode) {
  Sink sink;
  sink.report({&a_note, {}, "n", "", {}});
  sink.report({&a_warning, {}, "w", "", {}});
  sink.report({&an_error, {}, "e", "", {}});
  EXPECT_THAT(messages(sink, {}), ElementsAre("error: e", "warning: w", "note: n"));
}

TEST(Sink, MakesWarningsErrorsWhenStrict) {
  Policy policy;
  policy.strict = true;
  Sink sink(policy, no_sources);
  sink.report({&a_note, {}, "n", "", {}});
  EXPECT_FALSE(sink.has_errors());
  sink.report({&a_warning, {}, "w", "", {}});
  EXPECT_TRUE(sink.has_errors());
  EXPECT_THAT(messages(sink, {}), ElementsAre("error: w", "note: n"));
}

TEST(Sink, KnowsWhetherThereAreErrors) {
  Sink sink;
  EXPECT_FALSE(sink.has_errors());
  sink.report({&a_warning, {}, "w", "", {}});
  EXPECT_FALSE(sink.has_errors());
  sink.report({&an_error, {}, "e", "", {}});
  EXPECT_TRUE(sink.has_errors());
}

TEST(Sink, SortsBySourceNamePositionSeverityAndCode) {
  Sources sources;
  const SourceId later = sources.add("b.mdx", "0123456789");
  const SourceId earlier = sources.add("a.mdx", "0123456789");
  Sink sink;
  sink.report({&an_error, {}, "no place", "", {}});
  sink.report({&an_error, {later, 0, 1}, "b at 0", "", {}});
  sink.report({&an_error, {earlier, 9, 10}, "a at 9", "", {}});
  sink.report({&a_warning, {earlier, 2, 3}, "a at 2, weighs less", "", {}});
  sink.report({&another_error, {earlier, 2, 3}, "a at 2, later code", "", {}});
  sink.report({&an_error, {earlier, 2, 5}, "a at 2", "", {}});
  EXPECT_THAT(messages(sink, sources),
              ElementsAre("error: a at 2", "error: a at 2, later code", "warning: a at 2, weighs less", "error: a at 9",
                          "error: b at 0", "error: no place"));
}

TEST(Sink, ReportsTheSameProblemOnce) {
  Sources sources;
  const SourceId source = sources.add("a.mdx", "0123456789");
  Sink sink;
  sink.report({&an_error, {source, 1, 2}, "same", "first", {}});
  sink.report({&an_error, {source, 1, 2}, "same", "second", {}});
  sink.report({&another_error, {source, 1, 2}, "same", "", {}});
  sink.report({&an_error, {source, 1, 3}, "same", "", {}});
  sink.report({&an_error, {source, 1, 2}, "different", "", {}});
  const std::vector<Diagnostic> sorted = sink.sorted(sources);
  ASSERT_EQ(sorted.size(), 4U);
  EXPECT_EQ(sorted[0].help, "first");
}

TEST(Sink, TellsProblemsOfFilesThatAreNoSourcesApart) {
  Sources sources;
  const SourceId source = sources.add("m.mdx", "0123456789");
  Sink sink;
  for (const char* file : {"z.md", "a.md", "z.md", ""}) {
    Diagnostic problem = {&an_error, {}, "stale", "", {}};
    problem.file = file;
    sink.report(problem);
  }
  sink.report({&an_error, {source, 0, 1}, "in a source", "", {}});
  std::vector<std::string> files;
  for (const Diagnostic& problem : sink.sorted(sources)) files.push_back(problem.file);
  EXPECT_THAT(files, ElementsAre("a.md", "", "z.md", ""));
}

TEST(Sink, TakesOverWhatAPartCollected) {
  Sink part;
  part.report({&a_warning, {}, "from the part", "", {}});
  Policy policy;
  policy.strict = true;
  Sink strict(policy, no_sources);
  strict.take(std::move(part));
  EXPECT_THAT(messages(strict, {}), ElementsAre("error: from the part"));
}

}  // namespace
}  // namespace refgen::diagnostics
