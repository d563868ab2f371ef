#include "generator/render/output_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/print.h"

namespace refgen::render {
namespace {

using testing::ElementsAre;

/// An output set whose files come from the lines of one spec.
class OutputSetTest : public testing::Test {
 protected:
  /// Each file comes from a line of its own and, unless one is named, from a spec of its own.
  void add(const std::string& path, const std::string& spec = "") {
    const auto line = static_cast<std::uint32_t>(2 * count_++);
    const std::string own_spec = "spec" + std::to_string(count_) + ".mdx";
    set_.add({path, "content of " + path, spec.empty() ? own_spec : spec, {source_, line, line + 1}, {}}, sink_);
  }

  std::vector<std::string> take_paths() {
    std::vector<std::string> paths;
    for (const GeneratedFile& file : std::move(set_).take()) paths.push_back(file.path);
    return paths;
  }

  /// All reports without their source lines.
  std::string reports() {
    std::string text;
    for (const diagnostics::Diagnostic& diagnostic : sink_.sorted(sources_)) {
      const diagnostics::Position position = sources_[source_].position(diagnostic.span.begin);
      text += std::to_string(position.line) + ": " + diagnostic.message;
      for (const diagnostics::Note& note : diagnostic.notes) {
        text += " / " + std::to_string(sources_[source_].position(note.span.begin).line) + ": " + note.message;
      }
      text += " [" + std::string(diagnostic.code->slug) + "]\n";
    }
    return text;
  }

 private:
  diagnostics::Sources sources_;
  diagnostics::SourceId source_ = sources_.add("a.mdx", "a\nb\nc\nd\ne\n");
  diagnostics::Sink sink_;
  OutputSet set_;
  std::uint32_t count_ = 0;
};

TEST_F(OutputSetTest, GivesFilesSortedByPath) {
  add("models/js/user.ts");
  add("models/go/user.go");
  add("models/js/group.ts");
  EXPECT_EQ(reports(), "");
  EXPECT_THAT(take_paths(), ElementsAre("models/go/user.go", "models/js/group.ts", "models/js/user.ts"));
}

TEST_F(OutputSetTest, RefusesUnsafePaths) {
  add("../evil.ts");
  add("docs/CON");
  add("fine.ts");
  EXPECT_EQ(reports(),
            "1: the output path '../evil.ts' has a '..' part [unsafe-path]\n"
            "2: the output path 'docs/CON' has the part 'CON', which Windows reserves for a device [unsafe-path]\n");
  EXPECT_THAT(take_paths(), ElementsAre("fine.ts"));
}

TEST_F(OutputSetTest, RefusesASecondFileOfTheSamePath) {
  add("a/user.ts");
  add("a/user.ts");
  EXPECT_EQ(reports(), "2: two files would get the path 'a/user.ts' / 1: the other comes from here [path-clash]\n");
  EXPECT_THAT(take_paths(), ElementsAre("a/user.ts"));
}

TEST_F(OutputSetTest, RefusesPathsThatDifferInCase) {
  add("a/User.ts");
  add("a/user.ts");
  EXPECT_EQ(reports(),
            "2: 'a/user.ts' and 'a/User.ts' are the same path on some systems / 1: the other comes from here "
            "[path-clash]\n");
  EXPECT_THAT(take_paths(), ElementsAre("a/User.ts"));
}

TEST_F(OutputSetTest, RefusesFoldersThatDifferInCase) {
  add("Docs/a.mdx");
  add("docs/b.mdx");
  EXPECT_EQ(reports(),
            "2: 'docs' and 'Docs' are the same path on some systems / 1: the other comes from here [path-clash]\n");
  EXPECT_THAT(take_paths(), ElementsAre("Docs/a.mdx"));
}

TEST_F(OutputSetTest, RefusesPathsThatDifferInHowLettersAreEncoded) {
  add("r\u00e9gion.mdx");
  add("re\u0301gion.mdx");
  EXPECT_EQ(reports(),
            "2: 're\u0301gion.mdx' and 'r\u00e9gion.mdx' are the same path on some systems / 1: the other comes from "
            "here [path-clash]\n");
  EXPECT_THAT(take_paths(), ElementsAre("r\u00e9gion.mdx"));
}

TEST_F(OutputSetTest, RefusesAPathThroughAFile) {
  add("a/user");
  add("a/user/index.mdx");
  EXPECT_EQ(reports(), "2: 'a/user' would be a file and a folder / 1: the other comes from here [path-clash]\n");
  EXPECT_THAT(take_paths(), ElementsAre("a/user"));
}

TEST_F(OutputSetTest, RefusesAFileInPlaceOfAFolder) {
  add("a/user/index.mdx");
  add("a/user");
  EXPECT_EQ(reports(), "2: 'a/user' would be a file and a folder / 1: the other comes from here [path-clash]\n");
  EXPECT_THAT(take_paths(), ElementsAre("a/user/index.mdx"));
}

TEST_F(OutputSetTest, WhatOneSpecDoesWrongIsReportedOnce) {
  add("docs/CON", "con.mdx");
  add("models/CON", "con.mdx");
  add("docs/AUX", "aux.mdx");
  EXPECT_EQ(reports(),
            "1: the output path 'docs/CON' has the part 'CON', which Windows reserves for a device [unsafe-path]\n"
            "3: the output path 'docs/AUX' has the part 'AUX', which Windows reserves for a device [unsafe-path]\n");
}

TEST_F(OutputSetTest, ARefusedFileTakesNoPath) {
  add("a/user");
  add("a/user/index.mdx");
  add("a/group/index.mdx");
  add("a/user/index.mdx");
  EXPECT_EQ(reports(),
            "2: 'a/user' would be a file and a folder / 1: the other comes from here [path-clash]\n"
            "4: 'a/user' would be a file and a folder / 1: the other comes from here [path-clash]\n");
  EXPECT_THAT(take_paths(), ElementsAre("a/group/index.mdx", "a/user"));
}

TEST(OutputSet, SaysNothingOfAnotherFileThatHasNoPlace) {
  diagnostics::Sink sink;
  OutputSet set;
  set.add({"index.ts", "", "", {}, {}}, sink);
  set.add({"index.ts", "", "", {}, {}}, sink);
  const std::vector<diagnostics::Diagnostic> reports = sink.sorted({});
  ASSERT_EQ(reports.size(), 1U);
  EXPECT_EQ(diagnostics::print_text(reports[0], {}, false),
            "refgen: error: two files would get the path 'index.ts' [path-clash]\n");
}

}  // namespace
}  // namespace refgen::render
