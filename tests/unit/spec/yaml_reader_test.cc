#include "generator/spec/yaml_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/reading.h"

namespace refgen::spec {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class YamlReaderTest : public ::testing::Test {
 protected:
  std::optional<Node> read(std::string text, const base::Limits& limits = {}) {
    const diagnostics::SourceId id = sources.add("specs/user.mdx", std::move(text));
    return read_yaml(sources, id, 0, sources[id].text().size(), sink, limits);
  }

  std::string text_at(const Node& node) { return refgen::testing::covered(node.span, sources); }

  diagnostics::Sources sources;
  diagnostics::Sink sink;
};

TEST_F(YamlReaderTest, KeepsScalarsAsTextAndKnowsWhichArePlain) {
  const auto root = read("a: yes\nb: 017\nc: 'true'\nd: \"x\"\ne: true\n");
  ASSERT_TRUE(root);
  EXPECT_EQ(root->find("a")->value, "yes");
  EXPECT_EQ(root->find("b")->value, "017");
  EXPECT_FALSE(root->find("c")->plain);
  EXPECT_FALSE(root->find("d")->plain);
  EXPECT_TRUE(root->find("e")->plain);
}

TEST_F(YamlReaderTest, SpansCoverScalarsInEveryStyle) {
  const auto root =
      read("é: plain text\r\nq: 'it''s'\r\nd: \"tab\\t\"\r\nf: [one, {k: two}]\r\nm: over\r\n  two lines\r\n");
  ASSERT_TRUE(root);
  EXPECT_EQ(text_at(root->members[0].first), "é");
  EXPECT_EQ(text_at(root->members[0].second), "plain text");
  EXPECT_EQ(text_at(*root->find("q")), "'it''s'");
  EXPECT_EQ(text_at(*root->find("d")), "\"tab\\t\"");
  EXPECT_EQ(text_at(root->find("f")->items[0]), "one");
  EXPECT_EQ(text_at(root->find("f")->items[1].members[0].second), "two");
  EXPECT_EQ(text_at(*root->find("m")), "over\r\n  two lines");
}

TEST_F(YamlReaderTest, SpanInsideAFoldedBlockPointsAtTheWord) {
  const auto root = read("text: >-\n  First line of\n  a (user.id) here\n");
  ASSERT_TRUE(root);
  const Node& text = *root->find("text");
  EXPECT_EQ(text.value, "First line of a (user.id) here");
  const std::size_t at = text.value.find("(user.id)");
  const diagnostics::Span span = span_in_scalar(sources, text, at, at + 9);
  EXPECT_EQ(refgen::testing::covered(span, sources), "(user.id)");
  EXPECT_EQ(sources[0].position(span.begin).line, 3U);
  EXPECT_EQ(sources[0].position(span.begin).column, 5U);
}

TEST_F(YamlReaderTest, SpanInsideADoubleQuotedScalarCountsEscapes) {
  const auto root = read("text: \"a\\tb \\u00e9 (x)\"\n");
  ASSERT_TRUE(root);
  const Node& text = *root->find("text");
  const std::size_t at = text.value.find("(x)");
  EXPECT_EQ(refgen::testing::covered(span_in_scalar(sources, text, at, at + 3), sources), "(x)");
}

TEST_F(YamlReaderTest, EscapesStandForCharactersInUtf8) {
  const auto root = read(R"yaml(text: "ä\_b\Nc\L\xe9\u00e9 (x)")yaml");
  ASSERT_TRUE(root);
  const Node& text = *root->find("text");
  EXPECT_EQ(text.value, "ä\u00A0b\u0085c\u2028éé (x)");
  const std::size_t at = text.value.find("(x)");
  EXPECT_EQ(refgen::testing::covered(span_in_scalar(sources, text, at, at + 3), sources), "(x)");
}

TEST_F(YamlReaderTest, ExpandsAliasesAndMergeKeys) {
  const auto root = read("base: &base {a: 1, b: 2}\nuse: *base\nmerged:\n  <<: *base\n  b: 3\n");
  ASSERT_TRUE(root);
  EXPECT_EQ(root->find("use")->find("a")->value, "1");
  EXPECT_EQ(root->find("merged")->find("a")->value, "1");
  EXPECT_EQ(root->find("merged")->find("b")->value, "3");
  EXPECT_THAT(refgen::testing::places(sink, sources), IsEmpty());
}

TEST_F(YamlReaderTest, TheFirstOfSeveralMergedMappingsWins) {
  const auto root = read("one: &one {a: 1}\ntwo: &two {a: 2, b: 2, c: 2}\nmerged:\n  <<: [*one, *two]\n  c: 3\n");
  ASSERT_TRUE(root);
  const Node& merged = *root->find("merged");
  ASSERT_EQ(merged.members.size(), 3U);
  EXPECT_EQ(merged.find("a")->value + merged.find("b")->value + merged.find("c")->value, "123");
}

TEST_F(YamlReaderTest, OnlyMappingsCanBeMerged) {
  const auto root = read("one: &one {a: 1}\nmerged:\n  <<: [*one, two]\nforgotten:\n  <<: one\n");
  ASSERT_TRUE(root);
  EXPECT_EQ(root->find("merged")->find("a")->value, "1");
  EXPECT_EQ(refgen::testing::listing(sink, sources),
            "specs/user.mdx:3:14: error: '<<' takes the members of a mapping, this is a text [wrong-kind]\n"
            "   3 |   <<: [*one, two]\n"
            "     |              ^~~\n"
            "  help: name an anchor: `<<: *name`\n"
            "specs/user.mdx:5:7: error: '<<' takes the members of a mapping, this is a text [wrong-kind]\n"
            "   5 |   <<: one\n"
            "     |       ^~~\n"
            "  help: name an anchor: `<<: *name`\n");
}

TEST_F(YamlReaderTest, BlankTextIsANullNode) {
  const auto root = read("# nothing\n\n");
  ASSERT_TRUE(root);
  EXPECT_TRUE(root->is_null());
}

TEST_F(YamlReaderTest, ReportsADuplicateKeyAndKeepsTheFirst) {
  const auto root = read("a: 1\nb: 2\na: 3\n");
  ASSERT_TRUE(root);
  EXPECT_EQ(root->find("a")->value, "1");
  EXPECT_EQ(refgen::testing::listing(sink, sources),
            "specs/user.mdx:3:1: warning: 'a' is given twice; the first one counts [duplicate-key]\n"
            "   3 | a: 3\n"
            "     | ^\n"
            "  specs/user.mdx:1:1: note: first given here\n"
            "  help: remove one of them\n");
}

TEST_F(YamlReaderTest, TabsInTheIndentationAreNamedAsTheCause) {
  EXPECT_FALSE(read("a:\n\t- b\n"));
  EXPECT_THAT(refgen::testing::listing(sink, sources),
              ::testing::HasSubstr("help: YAML does not allow tabs for indentation: use spaces"));
}

TEST_F(YamlReaderTest, RefusesWhatYamlCppLetsThrough) {
  EXPECT_FALSE(read("a: \"never closed\nb: 1\n"));
  EXPECT_FALSE(read("a: 1\n...\n---\nb: 2\n"));
  EXPECT_FALSE(read("a: &a [*a]\n"));
  EXPECT_FALSE(read("? [x]\n: 1\n"));
  EXPECT_THAT(refgen::testing::places(sink, sources),
              UnorderedElementsAre("invalid-yaml 1:4", "second-document 3:1", "invalid-yaml 1:8", "wrong-kind 1:3"));
}

TEST_F(YamlReaderTest, DeepNestingIsAnErrorNotACrash) {
  EXPECT_FALSE(read(std::string(100'000, '[')));
  EXPECT_FALSE(read("a: " + std::string(100'000, '{')));
  std::string sequence;
  for (int i = 0; i < 20'000; ++i) sequence += "- ";
  EXPECT_FALSE(read(sequence));
  EXPECT_THAT(refgen::testing::places(sink, sources), Each(::testing::StartsWith("nesting-too-deep 1:")));
}

TEST_F(YamlReaderTest, AnAliasBombIsStoppedByTheNodeLimit) {
  std::string text = "a: &a [x,x,x,x,x,x,x,x,x]\n";
  for (char name = 'b'; name < 'j'; ++name) {
    text += std::string(1, name) + ": &" + name + " [";
    for (int i = 0; i < 9; ++i) text += std::string(i == 0 ? "*" : ",*") + static_cast<char>(name - 1);
    text += "]\n";
  }
  EXPECT_FALSE(read(text));
  EXPECT_THAT(refgen::testing::places(sink, sources), ElementsAre(::testing::StartsWith("over-limit")));
}

TEST_F(YamlReaderTest, TextsThatAliasesStandForAreCounted) {
  base::Limits limits;
  limits.file_size = 1000;
  const std::string text = "a: &a " + std::string(300, 'x') + "\nb: [*a, *a]\nc: [*a]\n";
  EXPECT_FALSE(read(text, limits)) << "once for the anchor, three times for the aliases";
  EXPECT_THAT(refgen::testing::listing(sink, sources),
              ::testing::StartsWith("specs/user.mdx:3:5: error: the texts that aliases stand for are larger than 1000 "
                                    "bytes [over-limit]\n"));
  limits.file_size = 1200;
  EXPECT_TRUE(read(text, limits));
}

TEST_F(YamlReaderTest, LimitsAreTheLastThatIsAllowed) {
  base::Limits limits;
  limits.values = 6;
  limits.nesting = 2;
  EXPECT_TRUE(read("a: [1, 2]\n", limits)) << "a mapping, a key, a list and its two items are five";
  EXPECT_TRUE(read("a: [1, 2, 3]\n", limits));
  EXPECT_FALSE(read("a: [1, 2, 3, 4]\n", limits));
  EXPECT_FALSE(read("a: [[1]]\n", limits));
  EXPECT_EQ(refgen::testing::listing(sink, sources),
            "specs/user.mdx:1:5: error: values are nested more than 2 deep [nesting-too-deep]\n"
            "   1 | a: [[1]]\n"
            "     |     ^\n"
            "  help: --max-nesting raises the limit (2)\n"
            "specs/user.mdx:1:14: error: the front matter has more than 6 values [over-limit]\n"
            "   1 | a: [1, 2, 3, 4]\n"
            "     |              ^\n"
            "  help: --max-values raises the limit (6); aliases count with all they stand for\n");
}

TEST_F(YamlReaderTest, YamlCppIsStoppedBeforeItKeepsAllOfAnOpenBracket) {
  // It tells of a bracket when the outermost one is closed: until then nothing else could stop it.
  base::Limits limits;
  limits.values = 100'000;
  for (const std::string_view mark : {"[", "{", "['a',", "[&a x, "}) {
    std::string text = "a: ";
    while (text.size() < 2'000'000) text += mark;
    EXPECT_FALSE(read(text, limits)) << mark;
  }
  EXPECT_THAT(refgen::testing::places(sink, sources),
              AllOf(::testing::SizeIs(4), Each(::testing::StartsWith("over-limit 1:"))));
  EXPECT_THAT(
      refgen::testing::listing(sink, sources),
      ::testing::HasSubstr("end here have more than 400000 marks such as '[', ',' or ':'; a value counts as 4"));
}

TEST_F(YamlReaderTest, LongTextsAreNotTakenForBrackets) {
  std::string text;
  for (int line = 0; line < 500; ++line) text += "k" + std::to_string(line) + ": '" + std::string(1200, ',') + "'\n";
  EXPECT_TRUE(read(text + "# " + std::string(1000, '[')));
  EXPECT_THAT(sink.sorted(sources), IsEmpty());
}

TEST_F(YamlReaderTest, MembersOfWideMappingsKeepTheirOrderAndAreUnique) {
  std::string text = "m: &m {k7: old, z: 1}\nn:\n  <<: *m\n";
  for (int i = 0; i < 100; ++i) text += "  k" + std::to_string(i) + ": new\n";
  const auto root = read(text + "  k99: again\n");
  ASSERT_TRUE(root);
  const Node& wide = *root->find("n");
  ASSERT_EQ(wide.members.size(), 101U);
  EXPECT_EQ(wide.members[42].first.value, "k42");
  EXPECT_EQ(wide.members[100].first.value, "z");
  EXPECT_EQ(wide.find("k7")->value, "new");
  EXPECT_THAT(refgen::testing::places(sink, sources), ElementsAre("duplicate-key 104:3"));
}

}  // namespace
}  // namespace refgen::spec
