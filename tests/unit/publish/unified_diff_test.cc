#include <gtest/gtest.h>

#include "generator/publish/output_plan.h"

namespace refgen::publish {
namespace {

std::string diff_of(Action action, std::string before, std::string content, std::string path = "a/b.ts") {
  OutputPlan plan;
  plan.files.push_back({std::move(path), action, "", std::move(before), std::move(content)});
  return unified_diff(plan);
}

std::string numbered_lines(int first, int last) {
  std::string text;
  for (int line = first; line <= last; ++line) text += std::to_string(line) + "\n";
  return text;
}

TEST(UnifiedDiff, ShowsANewFile) {
  EXPECT_EQ(diff_of(Action::create, "", "one\ntwo\n"),
            "--- /dev/null\n"
            "+++ b/a/b.ts\n"
            "@@ -0,0 +1,2 @@\n"
            "+one\n"
            "+two\n");
}

TEST(UnifiedDiff, ShowsARemovedFile) {
  EXPECT_EQ(diff_of(Action::remove, "one\n", ""),
            "--- a/a/b.ts\n"
            "+++ /dev/null\n"
            "@@ -1 +0,0 @@\n"
            "-one\n");
}

TEST(UnifiedDiff, ShowsAChangeInItsContext) {
  EXPECT_EQ(diff_of(Action::update, "1\n2\n3\n4\nold\n6\n7\n8\n9\n", "1\n2\n3\n4\nnew\nmore\n6\n7\n8\n9\n"),
            "--- a/a/b.ts\n"
            "+++ b/a/b.ts\n"
            "@@ -2,7 +2,8 @@\n"
            " 2\n"
            " 3\n"
            " 4\n"
            "-old\n"
            "+new\n"
            "+more\n"
            " 6\n"
            " 7\n"
            " 8\n");
}

TEST(UnifiedDiff, ShowsChangesAtBothEnds) {
  EXPECT_EQ(diff_of(Action::update, "old\n" + numbered_lines(2, 9), numbered_lines(2, 9) + "new\n"),
            "--- a/a/b.ts\n"
            "+++ b/a/b.ts\n"
            "@@ -1,4 +1,3 @@\n"
            "-old\n"
            " 2\n"
            " 3\n"
            " 4\n"
            "@@ -7,3 +6,4 @@\n"
            " 7\n"
            " 8\n"
            " 9\n"
            "+new\n");
}

TEST(UnifiedDiff, JoinsChangesWhoseContextsMeet) {
  EXPECT_EQ(diff_of(Action::update, "a\n" + numbered_lines(1, 6) + "b\n", "A\n" + numbered_lines(1, 6) + "B\n"),
            "--- a/a/b.ts\n"
            "+++ b/a/b.ts\n"
            "@@ -1,8 +1,8 @@\n"
            "-a\n"
            "+A\n"
            " 1\n"
            " 2\n"
            " 3\n"
            " 4\n"
            " 5\n"
            " 6\n"
            "-b\n"
            "+B\n");
}

TEST(UnifiedDiff, SeparatesChangesWhoseContextsDoNotMeet) {
  EXPECT_EQ(diff_of(Action::update, "a\n" + numbered_lines(1, 7) + "b\n", "A\n" + numbered_lines(1, 7) + "B\n"),
            "--- a/a/b.ts\n"
            "+++ b/a/b.ts\n"
            "@@ -1,4 +1,4 @@\n"
            "-a\n"
            "+A\n"
            " 1\n"
            " 2\n"
            " 3\n"
            "@@ -6,4 +6,4 @@\n"
            " 5\n"
            " 6\n"
            " 7\n"
            "-b\n"
            "+B\n");
}

TEST(UnifiedDiff, FindsWhatStayedInTheMiddle) {
  EXPECT_EQ(diff_of(Action::update, "a\nb\nkept\nc\n", "x\nkept\ny\nz\n"),
            "--- a/a/b.ts\n"
            "+++ b/a/b.ts\n"
            "@@ -1,4 +1,4 @@\n"
            "-a\n"
            "-b\n"
            "+x\n"
            " kept\n"
            "-c\n"
            "+y\n"
            "+z\n");
}

TEST(UnifiedDiff, MarksAMissingLastLineFeed) {
  EXPECT_EQ(diff_of(Action::update, "one\ntwo", "one\ntwo\n"),
            "--- a/a/b.ts\n"
            "+++ b/a/b.ts\n"
            "@@ -1,2 +1,2 @@\n"
            " one\n"
            "-two\n"
            "\\ No newline at end of file\n"
            "+two\n");
  EXPECT_EQ(diff_of(Action::update, "old\ntwo", "new\ntwo"),
            "--- a/a/b.ts\n"
            "+++ b/a/b.ts\n"
            "@@ -1,2 +1,2 @@\n"
            "-old\n"
            "+new\n"
            " two\n"
            "\\ No newline at end of file\n");
}

TEST(UnifiedDiff, PutsATabBehindANameWithABlank) {
  EXPECT_EQ(diff_of(Action::create, "", "x\n", "a b.ts"),
            "--- /dev/null\n"
            "+++ b/a b.ts\t\n"
            "@@ -0,0 +1 @@\n"
            "+x\n");
}

TEST(UnifiedDiff, ShowsOnlyWhatChanges) {
  OutputPlan plan;
  plan.files.push_back({"a", Action::same, "", "a\n", "a\n"});
  plan.files.push_back({"b", Action::create, "new", "", "b\n"});
  plan.files.push_back({"c", Action::remove, "no longer generated", "c\n", ""});
  EXPECT_EQ(unified_diff(plan),
            "--- /dev/null\n+++ b/b\n@@ -0,0 +1 @@\n+b\n"
            "--- a/c\n+++ /dev/null\n@@ -1 +0,0 @@\n-c\n");
}

TEST(UnifiedDiff, IsEmptyWhenNothingChanges) { EXPECT_EQ(unified_diff({}), ""); }

TEST(UnifiedDiff, ShowsWhatATerminalWouldObeyAsEscapes) {
  EXPECT_EQ(diff_of(Action::update, "\tkept\u202e\r\nold\x1b[2J\r\n", "\tkept\u202e\r\nnew\x1b", "a\x1b.ts"),
            "--- a/a\\u{1b}.ts\n"
            "+++ b/a\\u{1b}.ts\n"
            "@@ -1,2 +1,2 @@\n"
            " \tkept\\u{202e}\r\n"
            "-old\\u{1b}[2J\r\n"
            "+new\\u{1b}\n"
            "\\ No newline at end of file\n");
}

}  // namespace
}  // namespace refgen::publish
