#include "generator/fix/mend_text.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "generator/diagnostics/codes.h"
#include "generator/fix/verify.h"

namespace refgen::fix {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Edit;

/// The edit that replaces the first `from` behind the first `after`.
Edit edit(const std::string& text, const std::string& from, const std::string& to, const std::string& after = "") {
  const std::size_t begin = text.find(from, text.find(after));
  EXPECT_NE(begin, std::string::npos);
  return {{0, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + from.size())}, to};
}

Edit insertion(const std::string& text, const std::string& before, const std::string& row) {
  const auto at = static_cast<std::uint32_t>(text.find(before));
  return {{0, at, at}, row};
}

Diagnostic problem(std::vector<Edit> edits) {
  return {&diagnostics::codes::foreign_type, edits.front().span, "", "", {}, std::move(edits)};
}

MendedText mend(const std::string& text, const std::vector<Diagnostic>& problems) {
  std::vector<const Diagnostic*> list;
  for (const Diagnostic& each : problems) list.push_back(&each);
  return mend_text(text, list);
}

/// Why a single edit was refused.
std::string refusal(const std::string& text, Edit edit) {
  const MendedText mended = mend(text, {problem({std::move(edit)})});
  EXPECT_EQ(mended.text, mended.refused.empty() ? mended.text : text);
  return mended.refused.empty() ? "made" : mended.refused.front().reason;
}

TEST(MendText, LeavesEveryOtherByteAsItIs) {
  const std::string text =
      "\xEF\xBB\xBF---\r\nreference: # of all\r\n  js:\r\n    - {key: 'A',   type: str }\r\n    - key: \"B\"\r\n"
      "      type: str # odd\r\n---\r\n\r\n# str\r\n";
  const MendedText mended =
      mend(text, {problem({edit(text, "str", "string")}), problem({edit(text, "str", "string", "\"B\"")})});
  EXPECT_EQ(
      mended.text,
      "\xEF\xBB\xBF---\r\nreference: # of all\r\n  js:\r\n    - {key: 'A',   type: string }\r\n    - key: \"B\"\r\n"
      "      type: string # odd\r\n---\r\n\r\n# str\r\n");
  EXPECT_EQ(mended.mended, (std::vector<std::size_t>{0, 1}));
}

TEST(MendText, LetsTheFirstOfTwoOverlappingMendsWin) {
  const std::string text = "---\ntype: >\n  str\n---\n";
  const MendedText mended =
      mend(text, {problem({edit(text, ">\n  str", "str")}), problem({edit(text, "str", "string")})});
  EXPECT_EQ(mended.text, "---\ntype: str\n---\n");
  EXPECT_EQ(mended.mended, std::vector<std::size_t>{0});
  EXPECT_TRUE(mended.refused.empty());
}

TEST(MendText, MakesTheEditsOfAProblemTogetherOrNotAtAll) {
  const std::string text = "---\na: one\nb: two\n---\n";
  const MendedText mended =
      mend(text, {problem({edit(text, "one", "1st"), edit(text, "two", "x: y")}), problem({edit(text, "two", "2nd")})});
  EXPECT_EQ(mended.text, text);
  ASSERT_EQ(mended.refused.size(), 1U);
  EXPECT_EQ(mended.refused[0].problem, 0U);
}

TEST(MendText, KeepsTheMendsThatFitWhenOneDoesNot) {
  const std::string text = "---\na: one\nb: two\n---\n";
  const MendedText mended = mend(text, {problem({edit(text, "one", "a: b")}), problem({edit(text, "two", "2nd")})});
  EXPECT_EQ(mended.text, "---\na: one\nb: 2nd\n---\n");
  EXPECT_EQ(mended.mended, std::vector<std::size_t>{1});
}

/// A spec of many types, and the mend of each. Every `shared`-th is used twice.
struct ManyRows {
  std::string text = "---\n";
  std::vector<Diagnostic> problems;

  ManyRows(int count, int shared) {
    for (int i = 0; i < count; ++i) {
      text += "a" + std::to_string(i) + ": ";
      if (i % shared == shared - 1) text += "&x" + std::to_string(i) + " ";
      const auto begin = static_cast<std::uint32_t>(text.size() + 1);
      text += "[str]\n";
      problems.push_back(problem({{{0, begin, begin + 3}, "string"}}));
    }
    for (int i = shared - 1; i < count; i += shared) {
      text += "b" + std::to_string(i) + ": *x" + std::to_string(i) + "\n";
    }
    text += "---\n";
  }
};

TEST(MendText, FindsTheFewOfManyThatDoNotFit) {
  const ManyRows rows(300, 100);
  const MendedText mended = mend(rows.text, rows.problems);
  EXPECT_EQ(mended.mended.size(), 297U);
  EXPECT_TRUE(std::is_sorted(mended.mended.begin(), mended.mended.end()));
  ASSERT_EQ(mended.refused.size(), 3U);
  for (const std::size_t i : {0U, 1U, 2U}) {
    EXPECT_EQ(mended.refused[i].problem, i * 100 + 99);
    EXPECT_EQ(mended.refused[i].reason, "the text is used in several places");
  }
}

TEST(MendText, GivesUpWhereTryingTakesTooLong) {
  ManyRows rows(16, 2);
  rows.text += std::string(1 << 19, '\n');
  const MendedText mended = mend(rows.text, rows.problems);
  EXPECT_EQ(mended.mended.size() + mended.refused.size(), 16U);
  EXPECT_EQ(mended.mended, (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(mended.refused.front().reason, "the text is used in several places");
  EXPECT_EQ(mended.refused.back().reason, "to find out which mends of this file fit takes too long");
}

TEST(MendText, RefusesATextThatWouldBeReadAsSomethingElse) {
  const std::string text = "---\na: str\nb: [str, x]\n---\n";
  EXPECT_EQ(refusal(text, edit(text, "str", "x # y")), "the file would be read differently elsewhere");
  EXPECT_EQ(refusal(text, edit(text, "str", "x: y")), "the file could not be read any more");
  EXPECT_EQ(refusal(text, edit(text, "str", "[]str")), "the file could not be read any more");
  EXPECT_EQ(refusal(text, edit(text, "str", "x, y", "b:")), "the file would be read differently elsewhere");
  EXPECT_EQ(refusal(text, edit(text, "str", "x\n---\nb: ")), "the file would be read differently elsewhere");
  EXPECT_EQ(refusal(text, edit(text, "str", "string")), "made");
}

TEST(MendText, RefusesATextThatIsUsedInSeveralPlaces) {
  const std::string row = "---\nrows: &rows\n  - type: str\nmore: *rows\n---\n";
  EXPECT_EQ(refusal(row, edit(row, "str", "string")), "the text is used in several places");
  const std::string merged = "---\nbase: &base\n  type: str\nmore:\n  <<: *base\n---\n";
  EXPECT_EQ(refusal(merged, edit(merged, "str", "string")), "the text is used in several places");
}

TEST(MendText, RefusesAPlaceThatNobodyReads) {
  const std::string comment = "---\na: b # str\n---\n\nstr\n";
  EXPECT_EQ(refusal(comment, edit(comment, "str", "string")), "the place is no text of its own");
  EXPECT_EQ(refusal(comment, edit(comment, "str", "string", "---\n\n")),
            "the file would be read differently elsewhere");
  const std::string twice = "---\na: b\na: str\n---\n";
  EXPECT_EQ(refusal(twice, edit(twice, "str", "string")), "the place is no text of its own");
}

TEST(MendText, RefusesAKeyThatIsThereAlready) {
  const std::string text = "---\ntype: a\ntpye: b\n---\n";
  EXPECT_EQ(refusal(text, edit(text, "tpye", "type")), "the file would be read differently elsewhere");
}

TEST(MendText, FindsPartsBehindBlanksAndEscapes) {
  for (const std::string scalar :
       {"one two", "'one  ''two'", "\"\\u00e9 two\"", ">\n  one\n  two\n", "|\n  one\n\n  two"}) {
    const std::string text = "---\nx: " + scalar + "\n---\n";
    EXPECT_EQ(refusal(text, edit(text, "two", "three")), "made") << scalar;
  }
}

TEST(MendText, EditsPartsOfEveryKindOfScalar) {
  for (const std::string scalar :
       {"(a.b)", "'(a.b)'", "\"(a.b)\"", ">-\n  (a.b)", "|\n  (a.b)\n\n", "\"\\u00e9 (a.b)\""}) {
    const std::string text = "---\nx: " + scalar + "\ny: z\n---\n";
    EXPECT_EQ(refusal(text, edit(text, "a.b", "a.c")), "made") << scalar;
  }
  const std::string quoted = "---\nx: 'it''s a.b'\n---\n";
  EXPECT_EQ(refusal(quoted, edit(quoted, "a.b", "a''b")), "made");
  EXPECT_EQ(refusal(quoted, edit(quoted, "a.b", "a' b")), "the file could not be read any more");
}

TEST(MendText, InsertsWholeItems) {
  const std::string text = "---\nrows:\n  - key: a\n  - key: c\nend: 1\n---\n";
  const MendedText mended = mend(text, {problem({insertion(text, "  - key: c", "  - key: b\n    type: string\n")}),
                                        problem({insertion(text, "end", "  - { key: d, type: string }\n")})});
  EXPECT_EQ(
      mended.text,
      "---\nrows:\n  - key: a\n  - key: b\n    type: string\n  - key: c\n  - { key: d, type: string }\nend: 1\n---\n");
  EXPECT_EQ(refusal(text, insertion(text, "end", "  - key: d\nmore: 2\n")),
            "the file would be read differently elsewhere");
  EXPECT_EQ(refusal(text, insertion(text, "end", "    more: 2\n")), "the file would be read differently elsewhere");
}

TEST(MendText, EditsTheReferenceOfACodeBlockOnly) {
  const std::string text =
      "---\ntitle: A\n---\n\nText usr.\n\n<CodeBlock referenceId=\"usr\" title=\"usr\" file=\"usr\" />\n";
  EXPECT_EQ(refusal(text, edit(text, "usr", "user", "referenceId=")), "made");
  EXPECT_EQ(refusal(text, edit(text, "usr", "user", "title=\"usr")), "the file would be read differently elsewhere");
  EXPECT_EQ(refusal(text, edit(text, "usr", "user\" title=\"x", "referenceId=")),
            "the file would be read differently elsewhere");
}

}  // namespace
}  // namespace refgen::fix
