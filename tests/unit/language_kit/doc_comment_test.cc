#include "generator/language_kit/doc_comment.h"

#include <gtest/gtest.h>

namespace refgen::language_kit {
namespace {

constexpr std::string_view docs_url = "https://docs.example.com/";

/// The lines of a comment, each with a line feed.
std::string comment(std::string_view markdown, CommentSyntax syntax, std::size_t width = 40,
                    std::string_view url = docs_url) {
  std::string text;
  for (const std::string& line : comment_lines(markdown, syntax, width, url)) text += line + "\n";
  return text;
}

std::string block(std::string_view markdown) { return comment(markdown, CommentSyntax::block); }
std::string go(std::string_view markdown) { return comment(markdown, CommentSyntax::line); }
std::string hash(std::string_view markdown) { return comment(markdown, CommentSyntax::hash); }
std::string docstring(std::string_view markdown) { return comment(markdown, CommentSyntax::docstring); }
std::string javadoc(std::string_view markdown) { return comment(markdown, CommentSyntax::javadoc); }

TEST(DocComment, HasNoLinesForNothing) {
  for (const auto syntax : {CommentSyntax::block, CommentSyntax::line, CommentSyntax::hash, CommentSyntax::docstring,
                            CommentSyntax::javadoc}) {
    EXPECT_EQ(comment("", syntax), "");
    EXPECT_EQ(comment(" \n\t\n", syntax), "");
    EXPECT_EQ(comment("[](#nowhere)", syntax), "");
  }
}

TEST(DocComment, JoinsAndWrapsParagraphs) {
  EXPECT_EQ(block("The unique\nidentifier  of the user,\nwhich never changes.\n\nSecond."),
            "The unique identifier of the user, which\n"
            "never changes.\n"
            "\n"
            "Second.\n");
  EXPECT_EQ(comment("ééé ééé", CommentSyntax::block, 7), "ééé ééé\n");
  EXPECT_EQ(comment("ééé éééé", CommentSyntax::block, 7), "ééé\néééé\n");
  EXPECT_EQ(comment("a very_long_word b", CommentSyntax::block, 6), "a\nvery_long_word\nb\n");
}

TEST(DocComment, NeverBreaksCodeOrLinks) {
  EXPECT_EQ(block("The value is `some code with blanks in it` and\n[a link with\ntext](https://example.com/a) here."),
            "The value is\n"
            "`some code with blanks in it` and\n"
            "[a link with text](https://example.com/a)\n"
            "here.\n");
}

TEST(DocComment, NeverBeginsALineWithWhatWouldBeABlock) {
  EXPECT_EQ(comment("aaa bbb - ccc", CommentSyntax::block, 8), "aaa bbb -\nccc\n");
  EXPECT_EQ(comment("aaa bbb 1. ccc", CommentSyntax::block, 8), "aaa bbb 1.\nccc\n");
  EXPECT_EQ(comment("aaa bbb # ccc", CommentSyntax::block, 8), "aaa bbb #\nccc\n");
  EXPECT_EQ(comment("aaa bbb >c ddd", CommentSyntax::block, 8), "aaa bbb >c\nddd\n");
}

TEST(DocComment, KeepsForcedLineBreaks) { EXPECT_EQ(block("a  \nb\\\nc"), "a\nb\nc\n"); }

TEST(DocComment, IndentsItemsOfLists) {
  const std::string_view text =
      "Values:\n- the first one is rather long, so it wraps\n  - nested\n* second\n\n  more of it\n\n10) ten\n11) "
      "eleven";
  EXPECT_EQ(block(text),
            "Values:\n"
            "\n"
            "- the first one is rather long, so it\n"
            "  wraps\n"
            "  - nested\n"
            "- second\n"
            "\n"
            "  more of it\n"
            "\n"
            "10. ten\n"
            "11. eleven\n");
}

TEST(DocComment, KeepsCodeAndTables) {
  EXPECT_EQ(block("Call:\n```js\nif (a)\n\tb();\n\n```\n| a | b |\n|---|:-:|\n| `x y` | [p](/q) |"),
            "Call:\n"
            "\n"
            "```js\n"
            "if (a)\n"
            "    b();\n"
            "\n"
            "```\n"
            "\n"
            "| a | b |\n"
            "|---|:-:|\n"
            "| `x y` | [p](https://docs.example.com/q) |\n");
  EXPECT_EQ(block("````\n```\n````"), "````\n```\n````\n");
  EXPECT_EQ(block("```\nnever closed"), "```\nnever closed\n```\n");
}

TEST(DocComment, KeepsHeadingsQuotesAndRules) {
  EXPECT_EQ(block("## A heading that is longer than the line is wide ##\ntext\n> quoted\nmore\n\n***"),
            "## A heading that is longer than the line is wide\n"
            "\n"
            "text\n"
            "\n"
            "> quoted more\n"
            "\n"
            "---\n");
}

TEST(DocComment, TakesIndentedTextBehindABlankLineAsCode) {
  EXPECT_EQ(block("a\n\n    b\n\n      c\n\nd"),
            "a\n"
            "\n"
            "```\n"
            "b\n"
            "\n"
            "  c\n"
            "```\n"
            "\n"
            "d\n");
  EXPECT_EQ(block("a\n    b"), "a b\n");
}

struct LinkCase {
  std::string_view markdown;
  std::string_view with_docs;
  std::string_view without_docs;
};

class Links : public testing::TestWithParam<LinkCase> {};

TEST_P(Links, LeadToAbsoluteUrlsOrAreText) {
  const LinkCase& link = GetParam();
  EXPECT_EQ(comment(link.markdown, CommentSyntax::block, 80), link.with_docs);
  EXPECT_EQ(comment(link.markdown, CommentSyntax::block, 80, ""), link.without_docs);
}

INSTANTIATE_TEST_SUITE_P(
    DocComment, Links,
    testing::Values(LinkCase{"See [the user](/reference/user).",
                             "See [the user](https://docs.example.com/reference/user).\n", "See the user.\n"},
                    LinkCase{"[a](https://x.com/a_(b)?c=d&e \"Title\")", "[a](https://x.com/a_(b)?c=d&e)\n",
                             "[a](https://x.com/a_(b)?c=d&e)\n"},
                    LinkCase{"[`code` a](</p q>)", "[`code` a](https://docs.example.com/p%20q)\n", "`code` a\n"},
                    LinkCase{"![alt](/a.png)", "![alt](https://docs.example.com/a.png)\n", "alt\n"},
                    LinkCase{"<https://x.com>", "<https://x.com>\n", "<https://x.com>\n"},
                    LinkCase{"[a](javascript:alert(1))", "a\n", "a\n"}, LinkCase{"[a](data:text/html,x)", "a\n", "a\n"},
                    LinkCase{"[a](#b)", "a\n", "a\n"}, LinkCase{"[a](//evil.com)", "a\n", "a\n"},
                    LinkCase{"[a](../b)", "a\n", "a\n"}, LinkCase{"[a](/b", "[a](/b\n", "[a](/b\n"},
                    LinkCase{"[a [b](/c)", "[a [b](https://docs.example.com/c)\n", "[a b\n"},
                    LinkCase{"\\[a](/b) `[c](/d)` [e", "\\[a](/b) `[c](/d)` [e\n", "\\[a](/b) `[c](/d)` [e\n"}));

TEST(DocComment, ReadsEveryLineEnd) {
  const std::string_view text =
      "a\r\nb\rc\vd\fe\xC2\x85"
      "f\xE2\x80\xA8g\xE2\x80\xA9h";
  EXPECT_EQ(block(text), "a b c d e f g h\n");
  EXPECT_EQ(go(text), "a b c d e f g h\n");
  EXPECT_EQ(hash("```\na\r\nb\rc\n```"), "```\na\nb\nc\n```\n");
}

TEST(DocComment, WritesOutWhatCannotBeSeen) {
  using namespace std::string_view_literals;
  EXPECT_EQ(block("a\xE2\x80\xAE\xE2\x80\x8B\x1B[2J\0\xFF"sv), "a\\u{202e}\\u{200b}\\u{1b}[2J\\u{0}\\xff\n");
  EXPECT_EQ(docstring("`\xE2\x80\xAE`"), "`\\\\u{202e}`\n");
  EXPECT_EQ(javadoc("\xE2\x80\xAE"), "&#92;u{202e}\n");
}

TEST(BlockComment, IsNotEndedByItsText) {
  EXPECT_EQ(block("*/ evil(); /*"), "*\\/ evil(); /*\n");
  EXPECT_EQ(block("```\n*/\n```"), "```\n*\\/\n```\n");
  EXPECT_EQ(block("[a](https://x.com/*/)"), "[a](https://x.com/*\\/)\n");
  EXPECT_EQ(block("`*/` \\*/ **/ <?php ?>"), "`*\\/` \\*\\/ **\\/ <?php ?>\n");
}

TEST(BlockComment, HasNoTags) {
  EXPECT_EQ(block("@deprecated use @other, not `@code` or a@b.c @ all"),
            "\\@deprecated use \\@other, not `@code` or\na@b.c @ all\n");
  EXPECT_EQ(block("See {@link User} `{@link User}`."), "See {\\@link User} `{@link User}`.\n");
  EXPECT_EQ(block("- @internal\n\n```\n  @decorator\n```"), "- \\@internal\n\n```\n  \\@decorator\n```\n");
}

TEST(HashComment, HasNoTagsAndMagicComments) {
  EXPECT_EQ(hash("@private\n\nsee @foo"), "\\@private\n\nsee @foo\n");
  EXPECT_EQ(hash("shareable_constant_value: literal"), "shareable_constant_value\\: literal\n");
  EXPECT_EQ(hash("Frozen-String-Literal : true"), "Frozen-String-Literal \\: true\n");
  EXPECT_EQ(hash("-*- encoding: ascii -*-"), "-\\*- encoding: ascii -\\*-\n");
  EXPECT_EQ(hash("=end\n\n__END__\n\nsystem('id') encoding: x"), "=end\n\n__END__\n\nsystem('id') encoding: x\n");
}

TEST(HashComment, HasNoLinksOfYard) {
  EXPECT_EQ(hash("{include:file:secret} \\{User} *{x}* [{y}](https://a.example)"),
            "!{include:file:secret} !{User} *!{x}*\n[!{y}](https://a.example)\n");
  EXPECT_EQ(hash("`{User}`\n\n```\n{User}\n```"), "`{User}`\n\n```\n{User}\n```\n");
  EXPECT_EQ(hash("(see User) (see User)"), "\\(see User) (see User)\n");
}

TEST(Docstring, IsNotEndedByItsText) {
  EXPECT_EQ(docstring(R"(say """ and "" and "a" here)"), R"(say \"\"\" and \"\" and "a" here)"
                                                         "\n");
  EXPECT_EQ(docstring(R"("start)"), "\\\"start\n");
  EXPECT_EQ(docstring(R"(the "end")"), "the \"end\\\"\n");
  EXPECT_EQ(docstring("a\n\n\"b\"\n\nc"), "a\n\n\"b\"\n\nc\n");
  EXPECT_EQ(docstring(R"(ends in \")"), "ends in \\\\\\\"\n");
}

TEST(Docstring, DoublesBackslashes) { EXPECT_EQ(docstring(R"(`\d` \N{DASH} \)"), "`\\\\d` \\\\N{DASH} \\\\\n"); }

TEST(Docstring, HasTheIndentationThatFormattersLeave) {
  EXPECT_EQ(docstring("- one item that is much longer than a line can be"),
            "- one item that is much longer than a\n"
            "line can be\n");
}

TEST(GoComment, HasListsAsGofmtWritesThem) {
  EXPECT_EQ(go("Values:\n- first\n* second item that is too long for a line\n\nNumbers:\n\n1. one\n2. two"),
            "Values:\n"
            "  - first\n"
            "  - second item that is too long for a\n"
            "    line\n"
            "\n"
            "Numbers:\n"
            "\n"
            " 1. one\n"
            " 2. two\n");
}

TEST(GoComment, HasNoListsInsideLists) {
  EXPECT_EQ(go("Values:\n- a\n  - b\n    1. c\n- d\n\n  more\n  ```\n  code\n  ```"),
            "Values:\n"
            "\n"
            "  - a\n"
            "\n"
            "  - b\n"
            "    1. c\n"
            "\n"
            "  - d\n"
            "\n"
            "    more\n"
            "\n"
            "    code\n");
}

TEST(GoComment, HasQuotesInListsAsTextAndNoRules) {
  EXPECT_EQ(go("Values:\n- a\n\n  > quoted\n\n  ***\n- b"),
            "Values:\n"
            "\n"
            "  - a\n"
            "\n"
            "    quoted\n"
            "\n"
            "  - b\n");
}

TEST(GoComment, MarksEveryLineOfAQuote) { EXPECT_EQ(go("a\n\n> quoted\n>\n> - text"), "a\n\n> quoted\n>\n> - text\n"); }

TEST(GoComment, HasRulesBetweenParagraphs) { EXPECT_EQ(go("a\n\n***\n\nb"), "a\n\n---\n\nb\n"); }

TEST(GoComment, HasCodeBehindATab) {
  EXPECT_EQ(go("Call:\n```go\n  if a {\n\n    b()\n  }\n\n```\nand\n\n| a |\n|---|"),
            "Call:\n"
            "\n"
            "\tif a {\n"
            "\n"
            "\t  b()\n"
            "\t}\n"
            "\n"
            "and\n"
            "\n"
            "\t| a |\n"
            "\t|---|\n");
  EXPECT_EQ(go("a\n```yaml\n- b\n```"), "a\n\n\t```yaml\n\t- b\n\t```\n");
}

TEST(GoComment, PutsTextBetweenIndentedBlocks) {
  EXPECT_EQ(go("a\n- b\n\n```js\nc\n```"), "a\n  - b\n\n```js\n\n\tc\n\n```\n");
  EXPECT_EQ(go("a\n```\nb\n```\n- c\n- d"), "a\n\n\tb\n\n- c\n- d\n");
}

TEST(GoComment, IsTextWhenAllOfItWouldBeIndented) {
  EXPECT_EQ(go("- a\n- b"), "- a\n- b\n");
  EXPECT_EQ(go("```\na\n\n  b\n```"), "a\nb\n");
}

TEST(GoComment, HasHeadingsOfOneLevel) {
  EXPECT_EQ(go("### Notes\na\n\nShort Title\n\nb"), "# Notes\n\na\n\n# Short Title\n\nb\n");
  EXPECT_EQ(go("a\n\nA sentence.\n\nb\n\nLast"), "a\n\nA sentence.\n\nb\n\nLast\n");
}

TEST(GoComment, HoldsNothingThatGofmtRewrites) {
  EXPECT_EQ(go("the ''empty'' text, ``a``"), "the \"\"empty\"\" text, `a`\n");
  EXPECT_EQ(go("+build ignore"), "\\+build ignore\n");
  EXPECT_EQ(go("a\n```\n+build x\n```"), "a\n\n\t\\+build x\n");
  EXPECT_EQ(go("[a]: https://x.com"), "\\[a]: https://x.com\n");
  EXPECT_EQ(go("aa bb cc dd ee ff gg hh ii jj kk ll mm +build x"),
            "aa bb cc dd ee ff gg hh ii jj kk ll mm\n\\+build x\n");
}

TEST(Javadoc, IsHtml) {
  EXPECT_EQ(
      javadoc("Has `List<String>`, *em*, __strong *both*__ and\n[a link](/p?a=b&c) here.\n\nNext \\* one  \nbreak"),
      "Has <code>List&lt;String&gt;</code>,\n"
      "<em>em</em>, <strong>strong\n"
      "<em>both</em></strong> and\n"
      "<a href=\"https://docs.example.com/p?a=b&amp;c\">a link</a>\n"
      "here.\n"
      "\n"
      "<p>Next &#42; one<br>\n"
      "break\n");
}

TEST(Javadoc, HasBlocksThatDoclintTakes) {
  EXPECT_EQ(javadoc("## Title\n- a\n  - b\n- c\n\n  d\n\n1. e\n\n> f\n\n---\n```\nx < y\n```\n- \n"),
            "<strong>Title</strong>\n"
            "\n"
            "<ul>\n"
            "  <li>a\n"
            "\n"
            "      <ul>\n"
            "        <li>b\n"
            "      </ul>\n"
            "  <li>c\n"
            "\n"
            "      <p>d\n"
            "</ul>\n"
            "\n"
            "<ol>\n"
            "  <li>e\n"
            "</ol>\n"
            "\n"
            "<blockquote>\n"
            "f\n"
            "</blockquote>\n"
            "\n"
            "<hr>\n"
            "\n"
            "<pre>\n"
            "x &lt; y\n"
            "</pre>\n");
}

TEST(Javadoc, KeepsTheIndentationOfCodeInLists) {
  EXPECT_EQ(javadoc("- a\n\n  ```\n  if x\n    y\n  ```\n"),
            "<ul>\n"
            "  <li>a\n"
            "\n"
            "<pre>\n"
            "if x\n"
            "  y\n"
            "</pre>\n"
            "</ul>\n");
}

TEST(Javadoc, HasNoTagsEscapesOrEnds) {
  EXPECT_EQ(javadoc("*/ evil(); /*x"), "&#42;/ evil(); /*x\n");
  EXPECT_EQ(javadoc("\\*/ `*/` [a](https://x/*/)"), "&#42;/ <code>&#42;/</code>\n<a href=\"https://x/&#42;/\">a</a>\n");
  EXPECT_EQ(javadoc("\\u002a\\u002f"), "&#92;u002a&#92;u002f\n");
  EXPECT_EQ(javadoc("@param a {@link B} c@d.e"), "&#64;param a {&#64;link B} c@d.e\n");
  EXPECT_EQ(javadoc("<script>alert(1)</script> &amp; <!--"),
            "&lt;script&gt;alert(1)&lt;/script&gt;\n&amp;amp; &lt;!--\n");
}

TEST(Javadoc, HasUrlsInAngleBracketsAsLinks) {
  EXPECT_EQ(javadoc("<https://x/a|b>"), "<a href=\"https://x/a%7Cb\">https://x/a%7Cb</a>\n");
}

TEST(Javadoc, HasLegalUrls) {
  EXPECT_EQ(javadoc("[a](https://x/a%zz%41|{}\"^[b]\\)"),
            "<a href=\"https://x/a%25zz%41%7C%7B%7D%22%5E%5Bb%5D%5C\">a</a>\n");
  EXPECT_EQ(javadoc("[](https://x/)"), "<a href=\"https://x/\">https://x/</a>\n");
}

TEST(DocComment, TakesDeepNestingAsText) { EXPECT_EQ(block(">>>>>>>>>>>> a"), "> > > > > > > > >>>> a\n"); }

}  // namespace
}  // namespace refgen::language_kit
