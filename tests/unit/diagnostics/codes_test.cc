#include "generator/diagnostics/codes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include "generator/base/utf8.h"

namespace refgen::diagnostics::codes {
namespace {

/// The slugs that the header's declarations lead to.
std::vector<std::string> declared_slugs() {
  std::ifstream file(std::string(REFGEN_SOURCE_DIR) + "/generator/diagnostics/codes.h");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  const std::regex declaration("extern const Code (\\w+);");
  std::vector<std::string> slugs;
  for (std::sregex_iterator found(text.begin(), text.end(), declaration); found != std::sregex_iterator(); ++found) {
    std::string slug = (*found)[1];
    std::replace(slug.begin(), slug.end(), '_', '-');
    slugs.push_back(slug);
  }
  std::sort(slugs.begin(), slugs.end());
  return slugs;
}

TEST(AllCodes, AreTheDeclaredOnesSortedBySlug) {
  std::vector<std::string> slugs;
  for (const Code* code : all()) slugs.emplace_back(code->slug);
  EXPECT_THAT(slugs, testing::ElementsAreArray(declared_slugs()));
}

TEST(AllCodes, HaveASummaryOfOneSentence) {
  for (const Code* code : all()) {
    EXPECT_TRUE(code->summary.ends_with('.')) << code->slug;
    EXPECT_LE(base::count_code_points(code->summary), 80U) << code->slug;
    EXPECT_EQ(code->summary.find('\n'), std::string_view::npos) << code->slug;
  }
}

TEST(AllCodes, HaveAnExplanationThatFitsATerminal) {
  for (const Code* code : all()) {
    std::string_view text = code->explanation;
    EXPECT_GE(std::count(text.begin(), text.end(), '\n'), 4) << code->slug;
    EXPECT_TRUE(text.ends_with('\n')) << code->slug;
    for (std::size_t line = 1; !text.empty(); ++line) {
      const std::size_t end = text.find('\n');
      const std::string_view line_text = text.substr(0, end);
      EXPECT_LE(base::count_code_points(line_text), 80U) << code->slug << " line " << line;
      EXPECT_FALSE(line_text.ends_with(' ')) << code->slug << " line " << line;
      text.remove_prefix(end + 1);
    }
  }
}

// What leaves a meaning warns, what does not is an error: whoever moves a code to the other side changes exit codes.
TEST(AllCodes, WeighWhatTheyShould) {
  std::vector<std::string> warnings;
  std::vector<std::string> notes;
  for (const Code* code : all()) {
    if (code->severity == Severity::warning) warnings.emplace_back(code->slug);
    if (code->severity == Severity::note) notes.emplace_back(code->slug);
  }
  EXPECT_THAT(warnings, testing::ElementsAre(
                            "ambiguous-reference", "broken-link", "duplicate-description", "duplicate-entry",
                            "duplicate-key", "duplicate-row", "edited-by-hand", "foreign-type", "gone-from-baseline",
                            "invisible-character", "mismatched-reference", "missing-type", "not-snake-case",
                            "title-key-mismatch", "unknown-code-block-reference", "unknown-key", "unknown-type",
                            "unreadable-component", "unreadable-type", "unresolved-description", "unresolved-item",
                            "unused-ignore", "wire-conflict", "wrong-section"));
  EXPECT_THAT(notes, testing::ElementsAre("dead-description", "language-without-backend", "left-out",
                                          "missing-description", "missing-language", "missing-navigation",
                                          "mixed-apostrophes", "naming-convention", "near-duplicate-description",
                                          "not-mended", "parity-missing", "parity-optional", "parity-order",
                                          "parity-type", "skipped-link", "trailing-space-in-type", "unplaced-entity"));
}

}  // namespace
}  // namespace refgen::diagnostics::codes
