#include "generator/report/fingerprint.h"

#include <gtest/gtest.h>

#include "tests/unit/report/sample_report.h"

namespace refgen::report {
namespace {

/// The fingerprints of a finding at every `(x)` of a file.
std::vector<std::string> fingerprints(const std::string& text, const std::string& name = "a.mdx",
                                      const diagnostics::Code& rule = sample_warning) {
  diagnostics::Sources sources;
  const diagnostics::SourceId source = sources.add(name, text);
  Fingerprints names;
  std::vector<std::string> result;
  for (std::size_t at = text.find("(x)"); at != std::string::npos; at = text.find("(x)", at + 1)) {
    const auto begin = static_cast<std::uint32_t>(at);
    result.push_back(names.next({&rule, {source, begin, begin + 3}, "m", "", {}}, sources));
  }
  return result;
}

TEST(Fingerprints, SurviveAShiftOfLines) {
  const std::vector<std::string> before = fingerprints("a: (x)\nb: (x)\n");
  ASSERT_EQ(before.size(), 2U);
  EXPECT_NE(before[0], before[1]);
  EXPECT_EQ(fingerprints("new: 1\n\n  a: (x)\nnew: 2\n\tb: (x)  \n"), before);
}

TEST(Fingerprints, CountThoseThatAreAlike) {
  const std::vector<std::string> alike = fingerprints("a: (x)\na: (x)\n");
  ASSERT_EQ(alike.size(), 2U);
  EXPECT_EQ(alike[0].substr(16), ":1");
  EXPECT_EQ(alike[1], alike[0].substr(0, 16) + ":2");
}

TEST(Fingerprints, TellFilesAndRulesApart) {
  EXPECT_NE(fingerprints("(x)"), fingerprints("(x)", "b.mdx"));
  EXPECT_NE(fingerprints("(x)"), fingerprints("(x)", "a.mdx", sample_error));
}

}  // namespace
}  // namespace refgen::report
