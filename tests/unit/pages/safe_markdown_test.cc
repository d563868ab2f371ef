#include "generator/pages/safe_markdown.h"

#include <gtest/gtest.h>

namespace refgen::pages {
namespace {

std::string mdx(std::string_view text) { return safe_markdown(text, Dialect::mdx, {}); }

std::string markdown(std::string_view text) { return safe_markdown(text, Dialect::markdown, {}); }

TEST(SafeMarkdown, KeepsPlainMarkdown) {
  const std::string text =
      "A *user* with a [link](/reference/user#id \"User\") and `code`.\n\n- one\n- two\n  more of two\n\n1. first\n2. "
      "second\n\n> quoted\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n## Heading\n\n```js title=\"x\"\nlet a = {};\n```";
  EXPECT_EQ(mdx(text), text);
  EXPECT_EQ(markdown(text), text);
}

TEST(SafeMarkdown, ShowsExpressionsAsText) {
  EXPECT_EQ(mdx("{process.env.SECRET} and a lone } or {"), "\\{process.env.SECRET\\} and a lone \\} or \\{");
  EXPECT_EQ(markdown("{process.env.SECRET}"), "{process.env.SECRET}");
}

TEST(SafeMarkdown, LeavesWhatIsEscapedAlready) {
  EXPECT_EQ(mdx("\\{a\\} \\\\{b} \\<c>"), "\\{a\\} \\\\\\{b\\} &lt;c>");
}

TEST(SafeMarkdown, ShowsElementsAsText) {
  EXPECT_EQ(mdx("<script>alert(1)</script> <img onerror=x> <Unclosed <!-- note -->"),
            "&lt;script>alert(1)&lt;/script> &lt;img onerror=x> &lt;Unclosed &lt;!-- note -->");
  EXPECT_EQ(markdown("<b>bold</b>"), "&lt;b>bold&lt;/b>");
}

TEST(SafeMarkdown, KeepsLineBreaksInsideOfLines) {
  EXPECT_EQ(mdx("one<br>two<BR/>three"), "one<br />two<br />three");
  EXPECT_EQ(mdx("<br>\nfoo"), "&lt;br>\nfoo");
}

TEST(SafeMarkdown, TurnsAutolinksIntoLinks) {
  EXPECT_EQ(mdx("See <https://example.com/a_b>."), "See [https://example.com/a\\_b](https://example.com/a_b).");
  EXPECT_EQ(mdx("Write to <ada@example.com>."), "Write to [ada@example.com](mailto:ada@example.com).");
  EXPECT_EQ(mdx("<javascript:alert(1)>"), "&lt;javascript:alert(1)>");
}

TEST(SafeMarkdown, LeavesCodeAsItIs) {
  EXPECT_EQ(mdx("`{a}` and ``<b> ` {c}`` and {d}"), "`{a}` and ``<b> ` {c}`` and \\{d\\}");
  EXPECT_EQ(mdx("```\n{a}\n<b>\nimport x\n```\n{c}"), "```\n{a}\n<b>\nimport x\n```\n\\{c\\}");
}

TEST(SafeMarkdown, EscapesBackticksThatOpenNoCode) { EXPECT_EQ(mdx("a ` b {c}"), "a \\` b \\{c\\}"); }

TEST(SafeMarkdown, MakesCodeThatSpansLinesOneLine) {
  EXPECT_EQ(mdx("see `a\n{b}` {c}"), "see `a {b}` \\{c\\}");
  EXPECT_EQ(mdx("see `a\n- {b}` {c}"), "see \\`a\n- \\{b\\}\\` \\{c\\}");
}

TEST(SafeMarkdown, SeesNoCodeInsideBareUrlsTargetsAndLabels) {
  EXPECT_EQ(mdx("https://x.com/`{a}`"), "https://x.com/\\`\\{a\\}\\`");
  EXPECT_EQ(mdx("[a](b`c) {x} `d"), "[a](b%60c) \\{x\\} \\`d");
  EXPECT_EQ(mdx("[^a`b]: {x}`"), "[^a\\`b]: \\{x\\}\\`");
}

TEST(SafeMarkdown, SeesNoElementInALabel) { EXPECT_EQ(mdx("[^a<b]: x"), "[^a&lt;b]: x"); }

TEST(SafeMarkdown, TakesRunsOfMoreBackticksThanAnybodyWritesForText) {
  const std::string run(33, '`');
  std::string escaped;
  for (std::size_t i = 0; i < run.size(); ++i) escaped += "\\`";
  EXPECT_EQ(mdx("see " + run + "a\n{b}" + run), "see " + escaped + "a\n\\{b\\}" + escaped);
}

TEST(SafeMarkdown, KeepsCodeInOneCellOfATable) {
  EXPECT_EQ(mdx("| `a|{b}` | c |\n| - | - |"), "| `a\\|{b}` | c |\n| - | - |");
}

TEST(SafeMarkdown, ClosesFences) {
  EXPECT_EQ(mdx("~~~~\n{a}"), "~~~~\n{a}\n~~~~");
  EXPECT_EQ(mdx("- item\n  ```\n  {a}\nafter {b}"), "- item\n  ```\n  {a}\n  ```\nafter \\{b\\}");
  EXPECT_EQ(mdx("> ```\n> {a}\nafter {b}"), "> ```\n> {a}\n> ```\nafter \\{b\\}");
}

TEST(SafeMarkdown, IndentsLinesThatCarryOnAListItem) { EXPECT_EQ(mdx("- one\ntwo\n- three"), "- one\n  two\n- three"); }

TEST(SafeMarkdown, KeepsNestedLists) {
  EXPECT_EQ(mdx("- one\n  1. inner\n     more\n\n  after\n- two"), "- one\n  1. inner\n     more\n\n  after\n- two");
}

TEST(SafeMarkdown, TakesDeepIndentationAway) { EXPECT_EQ(markdown("text\n\n        not code"), "text\n\nnot code"); }

TEST(SafeMarkdown, HidesStatements) {
  EXPECT_EQ(mdx("import a from 'b'\n\nexport const c = 1"), "&#105;mport a from 'b'\n\n&#101;xport const c = 1");
  EXPECT_EQ(mdx("- import a"), "- import a");
  EXPECT_EQ(mdx("importing"), "importing");
  EXPECT_EQ(markdown("import a"), "import a");
}

TEST(SafeMarkdown, MakesLinksThatRunCodeText) {
  EXPECT_EQ(mdx("[x](javascript:alert(1))"), "[x]\\(javascript:alert(1))");
  EXPECT_EQ(mdx("[x](&#106;avascript:a) ![z]( VBScript:a)"), "[x]\\(&#106;avascript:a) ![z]\\( VBScript:a)");
  EXPECT_EQ(mdx("[y](<data:text/html,x>)"), "[y]\\(&lt;data:text/html,x>)");
  EXPECT_EQ(mdx("[r]: java&Tab;script:a"), "\\[r]: java&Tab;script:a");
}

TEST(SafeMarkdown, WritesTargetsWithoutAngleBrackets) {
  EXPECT_EQ(mdx("[x](<a {b}> 'a {b}')"), "[x](a%20%7Bb%7D \"a \\{b\\}\")");
  EXPECT_EQ(mdx("[x]: <a b> \"t\""), "[x]: a%20b \"t\"");
}

TEST(SafeMarkdown, KeepsTheTitleOfALinkInItsQuotes) {
  EXPECT_EQ(mdx(R"([x](a "b \" <c> \<d>"))"), R"([x](a "b \" &lt;c> \\&lt;d>"))");
  EXPECT_EQ(mdx(R"([x](a 'b " c'))"), R"([x](a "b \" c"))");
}

TEST(SafeMarkdown, RewritesTargets) {
  const LinkRewriter rewrite = [](std::string_view target) { return "/base" + std::string(target); };
  EXPECT_EQ(safe_markdown("[x](/a)\n\n[y]: /b", Dialect::mdx, rewrite), "[x](/base/a)\n\n[y]: /base/b");
}

TEST(SafeMarkdown, WritesNoSecondFrontMatter) {
  EXPECT_EQ(mdx("---js\n{a}\n---"), "---js\n\\{a\\}\n---");
  EXPECT_EQ(mdx("\n---\ntitle: x\n---"), "***\ntitle: x\n---");
}

TEST(SafeMarkdown, OpensNoDirective) { EXPECT_EQ(mdx(":::note\n::leaf"), "\\:\\:\\:note\n\\:\\:leaf"); }

TEST(SafeMarkdown, ShowsHiddenCharacters) {
  EXPECT_EQ(mdx("a\xE2\x80\xA8z \xE2\x80\xAE \x1b[2J"), "a\\u2028z \\u202e \\u001b[2J");
  EXPECT_EQ(mdx("one\r\ntwo\rthree"), "one\ntwo\nthree");
  EXPECT_EQ(mdx("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB"), "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB");
}

TEST(SafeMarkdown, TakesNothing) { EXPECT_EQ(mdx(" \n\n"), ""); }

TEST(SafeInlineMarkdown, ReadsNoBlockMarks) {
  EXPECT_EQ(safe_inline_markdown("```js\n{a} `b|{c}`", Dialect::mdx, {}), "\\`\\`\\`js \\{a\\} `b\\|{c}`");
}

}  // namespace
}  // namespace refgen::pages
