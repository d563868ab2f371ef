#include "generator/spec/ignore_comments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reading.h"

namespace refgen::spec {
namespace {

using refgen::testing::ParsedSpec;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The lines that the comments of a spec cover, each with the rules that are ignored there.
std::vector<std::string> ignored(const std::string& text) {
  const ParsedSpec spec(text);
  std::vector<std::string> lines;
  for (const diagnostics::IgnoreComment& comment : spec.document.ignores) {
    lines.push_back(refgen::testing::covered(comment.covers, spec.sources) + " |");
    for (const std::string& rule : comment.rules) lines.back() += " " + rule;
  }
  return lines;
}

TEST(IgnoreComments, CoverTheirOwnLineOrTheNextOneThatIsNoComment) {
  EXPECT_THAT(ignored("---\ntitle: A # refgen-ignore: a, b -- why\n# refgen-ignore: c\n\n# more\nicon: x\n---\n"),
              ElementsAre("title: A # refgen-ignore: a, b -- why | a b", "icon: x | c"));
  EXPECT_THAT(ignored("{/* refgen-ignore: a */}\n\nText.\n"), ElementsAre("Text. | a"));
}

TEST(IgnoreComments, CoverNothingAtTheEndOfAFile) {
  EXPECT_THAT(ignored("Text.\n\n{/* refgen-ignore: a */}\n\n"), ElementsAre(" | a"));
  EXPECT_THAT(ignored("{/* refgen-ignore: a */}"), ElementsAre(" | a"));
}

TEST(IgnoreComments, AreNoPartOfATextInFrontOfThem) {
  EXPECT_THAT(ignored("---\ntitle: A#refgen-ignore: a\n---\n"), IsEmpty());
  EXPECT_THAT(ignored("---\ntitle: A\nicon: b#refgen-ignore: a\nlinks: [\n---\n"), IsEmpty());
  EXPECT_THAT(ignored("---\ntitle: A\nicon: b #refgen-ignore: a\nlinks: [\n---\n"),
              ElementsAre("icon: b #refgen-ignore: a | a"));
}

}  // namespace
}  // namespace refgen::spec
