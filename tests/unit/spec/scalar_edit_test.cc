#include "generator/spec/scalar_edit.h"

#include <gtest/gtest.h>

#include "generator/diagnostics/sink.h"
#include "generator/spec/yaml_reader.h"

namespace refgen::spec {
namespace {

/// A mapping with one member `x`, as it is written behind `x: `.
struct Member {
  explicit Member(const std::string& yaml) {
    const diagnostics::SourceId id = sources.add("", "x: " + yaml + "\n");
    root = read_yaml(sources, id, 0, sources[id].text().size(), sink);
  }

  [[nodiscard]] const Node& value() const { return root->members.front().second; }
  [[nodiscard]] std::string with(const std::optional<diagnostics::Edit>& edit) const {
    if (!edit) return "no edit";
    std::string text(sources[edit->span.source].text());
    text.replace(edit->span.begin, edit->span.end - edit->span.begin, edit->replacement);
    return text.substr(3, text.size() - 4);
  }
  [[nodiscard]] std::string rewritten(std::string_view text) const {
    return with(rewrite_scalar(sources, value(), text));
  }
  [[nodiscard]] std::string edited(std::size_t begin, std::size_t end, std::string_view text) const {
    return with(edit_in_scalar(sources, value(), begin, end, text));
  }

  diagnostics::Sources sources;
  diagnostics::Sink sink;
  std::optional<Node> root;
};

TEST(WriteScalar, IsPlainOnlyWhereEveryReaderTakesItForThisText) {
  EXPECT_EQ(write_scalar("string"), "string");
  EXPECT_EQ(write_scalar("(user.email)"), "(user.email)");
  EXPECT_EQ(write_scalar("string | null"), "string | null");
  EXPECT_EQ(write_scalar("Map<String, Object>"), "'Map<String, Object>'");
  EXPECT_EQ(write_scalar("string[]"), "'string[]'");
  EXPECT_EQ(write_scalar("[]string"), "'[]string'");
  EXPECT_EQ(write_scalar("*string"), "'*string'");
  EXPECT_EQ(write_scalar("null"), "'null'");
  EXPECT_EQ(write_scalar("No"), "'No'");
  EXPECT_EQ(write_scalar("12"), "'12'");
  EXPECT_EQ(write_scalar(""), "''");
  EXPECT_EQ(write_scalar("a: b"), "'a: b'");
  EXPECT_EQ(write_scalar("a #b"), "'a #b'");
  EXPECT_EQ(write_scalar("\"a\" | \"b\""), "'\"a\" | \"b\"'");
  EXPECT_EQ(write_scalar("'a' | 'b'"), "\"'a' | 'b'\"");
  EXPECT_EQ(write_scalar("a\n'\"\\"), "\"a\\U0000000a'\\\"\\\\\"");
}

TEST(RewriteScalar, KeepsTheQuotes) {
  EXPECT_EQ(Member("'a b '").rewritten("it's"), "'it''s'");
  EXPECT_EQ(Member("\"a \"").rewritten("say \"a\""), "\"say \\\"a\\\"\"");
  EXPECT_EQ(Member("a").rewritten("b"), "b");
}

TEST(RewriteScalar, PutsABlockOnOneLine) {
  EXPECT_EQ(Member(">\n  string").rewritten("string"), "string");
  EXPECT_EQ(Member("|-\n  \"a\" | \"b\"").rewritten("\"a\" | \"b\""), "'\"a\" | \"b\"'");
}

TEST(RewriteScalar, LosesNoCommentAnchorOrTag) {
  EXPECT_EQ(Member("> # why\n  string").rewritten("string"), "no edit");
  EXPECT_EQ(Member("&kind string").rewritten("text"), "no edit");
  EXPECT_EQ(Member("!!str string").rewritten("text"), "no edit");
}

TEST(EditInScalar, TouchesOnlyThePart) {
  EXPECT_EQ(Member("(user.emial)  # why").edited(1, 11, "user.email"), "(user.email)  # why");
  EXPECT_EQ(Member("'(user.emial)'").edited(1, 11, "user.email"), "'(user.email)'");
  EXPECT_EQ(Member(">-\n  (user.emial)").edited(1, 11, "user.email"), ">-\n  (user.email)");
  EXPECT_EQ(Member("'it''s str'").edited(5, 8, "a'b"), "'it''s a''b'");
  EXPECT_EQ(Member("\"\\u00e9 str\"").edited(3, 6, "\"x\""), "\"\\u00e9 \\\"x\\\"\"");
}

TEST(EditInScalar, QuotesAPlainTextThatNeedsItAfterwards) {
  EXPECT_EQ(Member("list").edited(0, 4, "[]string"), "'[]string'");
  EXPECT_EQ(Member("str | None").edited(0, 3, "string[]"), "string[] | None");
  EXPECT_EQ(Member("str").edited(0, 3, "a: b"), "'a: b'");
}

TEST(EditInScalar, WritesNoSecondLine) { EXPECT_EQ(Member("str").edited(0, 3, "a\nb: c"), "no edit"); }

}  // namespace
}  // namespace refgen::spec
