#include "generator/render/template_store.h"

#include <gtest/gtest.h>

#include <thread>

#include "generator/base/memory_file_system.h"
#include "generator/diagnostics/print.h"

namespace refgen::render {
namespace {

constexpr std::string_view name = "page.mustache";

/// One template, what it makes of a view, and what was reported, as it would be printed.
struct Rendered {
  std::string text;
  std::string report;
};

std::string report_of(const diagnostics::Sink& sink, const diagnostics::Sources& sources) {
  std::string report;
  for (const diagnostics::Diagnostic& diagnostic : sink.sorted(sources)) {
    report += diagnostics::print_text(diagnostic, sources, false);
  }
  return report;
}

Rendered render(std::string_view template_text, const View& view) {
  const auto files = base::memory_file_system();
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  const TemplateStore store({{name, template_text}}, *files, "", sources, sink);
  std::string text = store.render(name, view, sink);
  return {std::move(text), report_of(sink, sources)};
}

/// The text of a template that is expected to have no faults.
std::string rendered(std::string_view template_text, const View& view) {
  const Rendered result = render(template_text, view);
  EXPECT_EQ(result.report, "");
  return result.text;
}

View text_view(std::string_view text) { return {{"text", text}}; }

TEST(TemplateStore, PrintsTextsAsTheyAre) {
  EXPECT_EQ(rendered("a {{text}} b\n", text_view("<&>\"'")), "a <&>\"' b\n");
  EXPECT_EQ(rendered("{{{text}}}{{&text}}{{ text }}", text_view("<")), "<<<");
}

TEST(TemplateStore, NeverExpandsTagsInsideTexts) {
  EXPECT_EQ(rendered("{{text}}|{{{text}}}", text_view("{{text}} {{{x}}} {{#x}} {{=<% %>=}}")),
            "{{text}} {{{x}}} {{#x}} {{=<% %>=}}|{{text}} {{{x}}} {{#x}} {{=<% %>=}}");
}

TEST(TemplateStore, KeepsEveryCharacterOutsideOfTags) {
  EXPECT_EQ(rendered("", {}), "");
  EXPECT_EQ(rendered(" \t\n\n  x\t\n \n", {}), " \t\n\n  x\t\n \n");
  EXPECT_EQ(rendered("} { é \\ \xF0\x9F\x98\x80 ;", {}), "} { é \\ \xF0\x9F\x98\x80 ;");
}

TEST(TemplateStore, KeepsBlankTextsAndLinesOfTexts) {
  EXPECT_EQ(rendered("[{{text}}]\n{{text}}\n", text_view(" \n\t ")), "[ \n\t ]\n \n\t \n");
  EXPECT_EQ(rendered("{{text}}\nend\n", text_view("")), "\nend\n");
}

TEST(TemplateStore, ShowsASectionForASetFlag) {
  const std::string_view text = "{{#flag}}yes {{name}}{{/flag}}{{^flag}}no {{name}}{{/flag}}";
  EXPECT_EQ(rendered(text, {{"flag", true}, {"name", "a"}}), "yes a");
  EXPECT_EQ(rendered(text, {{"flag", false}, {"name", "a"}}), "no a");
}

TEST(TemplateStore, ShowsASectionForATextThatIsNotEmpty) {
  const std::string_view text = "//{{#text}} {{text}}{{/text}}{{^text}}nothing{{/text}}";
  EXPECT_EQ(rendered(text, text_view("line")), "// line");
  EXPECT_EQ(rendered(text, text_view("")), "//nothing");
}

TEST(TemplateStore, ShowsASectionForEveryItemOfAList) {
  const std::string_view text = "{{#rows}}{{key}}{{^last}}, {{/last}}{{/rows}}{{^rows}}none of {{title}}{{/rows}}";
  const std::vector<View> rows = {{{"key", "a"}, {"last", false}}, {{"key", "b"}, {"last", true}}};
  EXPECT_EQ(rendered(text, {{"rows", rows}, {"title", "T"}}), "a, b");
  EXPECT_EQ(rendered(text, {{"rows", std::vector<View>{}}, {"title", "T"}}), "none of T");
}

TEST(TemplateStore, ShowsListsInsideLists) {
  const std::vector<View> inner = {{{"key", "x"}}, {{"key", "y"}}};
  const std::vector<View> rows = {{{"key", "a"}, {"rows", inner}}, {{"key", "b"}, {"rows", std::vector<View>{}}}};
  EXPECT_EQ(rendered("{{#rows}}{{key}}({{#rows}}{{key}}{{/rows}}){{key}};{{/rows}}", {{"rows", rows}}), "a(xy)a;b()b;");
}

TEST(TemplateStore, LeavesNoLineForTagsThatHaveALineForThemselves) {
  const std::vector<View> rows = {{{"key", "a"}}, {{"key", "b"}}};
  EXPECT_EQ(rendered("begin\n"
                     "  {{#rows}}\n"
                     "  {{key}}\n"
                     "\n"
                     "  {{/rows}}\n"
                     "{{#flag}}\n"
                     "never\n"
                     "{{/flag}}\n"
                     "{{! a comment\n"
                     "   of two lines }}\n"
                     "{{^flag}}{{#rows}}\n"
                     "{{key}}\n"
                     "{{/rows}}{{/flag}}\n"
                     "end",
                     {{"rows", rows}, {"flag", false}}),
            "begin\n  a\n\n  b\n\na\nb\nend");
}

TEST(TemplateStore, KeepsTheLineOfTagsThatShareItWithText) {
  EXPECT_EQ(rendered("a\n {{#flag}}b{{/flag}}\n{{text}}{{#flag}}{{/flag}}\nc\n", {{"flag", false}, {"text", ""}}),
            "a\n \n\nc\n");
}

TEST(TemplateStore, KeepsABlankLastLine) {
  EXPECT_EQ(rendered("{{#flag}}x\n  {{/flag}}{{text}}", {{"flag", true}, {"text", ""}}), "x\n  ");
}

TEST(TemplateStore, TakesOtherDelimiters) {
  EXPECT_EQ(rendered("{{=<% %>=}}\n<%#flag%>\n{{ <%text%> }} <%&text%>\n<%/flag%>\n<%={{ }}=%>\n{{text}}\n",
                     {{"flag", true}, {"text", "t"}}),
            "{{ t }} t\nt\n");
}

TEST(TemplateStore, TakesNamesWithAnyWhiteSpaceAround) {
  EXPECT_EQ(
      rendered("{{\vtext\f}}{{{\ttext\v}}}{{#\vtext}}{{\rtext\n}}{{/\ftext}}{{=\v<% %>\f=}}<%text\v%>", text_view("t")),
      "tttt");
}

TEST(TemplateStore, WritesLineFeedsWhateverTheTemplateHas) {
  EXPECT_EQ(rendered("a\r\n{{#flag}}\r\nb\r\n{{/flag}}\r\nc\rd", {{"flag", true}}), "a\nb\nc\nd");
}

TEST(TemplateStore, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(rendered("{{text}}", text_view("a\xFF")), "a\xEF\xBF\xBD");
}

TEST(TemplateStore, ReportsAnUnknownFieldAtItsTag) {
  const View view = {{"title", "T"}, {"rows", std::vector<View>{{{"key", "a"}, {"type", "t"}}}}};
  const Rendered result = render("{{title}}\n{{#rows}}\n  {{key}}: {{tpye}}\n{{/rows}}\n", view);
  EXPECT_EQ(result.report,
            "templates/page.mustache:3:12: error: unknown field 'tpye' [template-field]\n"
            "   3 |   {{key}}: {{tpye}}\n"
            "     |            ^~~~~~~~\n"
            "  help: did you mean 'type'?\n");
}

TEST(TemplateStore, DoesNotSeeTheFieldsAroundAList) {
  const View view = {{"title", "T"}, {"rows", std::vector<View>{{{"key", "a"}}, {{"key", "b"}}}}};
  const Rendered result = render("{{title}}\n{{#rows}}{{title}}{{/rows}}\n", view);
  EXPECT_EQ(result.report,
            "templates/page.mustache:2:10: error: unknown field 'title' [template-field]\n"
            "   2 | {{#rows}}{{title}}{{/rows}}\n"
            "     |          ^~~~~~~~~\n"
            "  help: the fields here are: key\n");
}

TEST(TemplateStore, ReportsUnknownSections) {
  const Rendered result = render("{{#a}}{{x}}{{/a}}{{^b}}{{y}}{{/b}}", {});
  EXPECT_EQ(result.report,
            "templates/page.mustache:1:1: error: unknown field 'a' [template-field]\n"
            "   1 | {{#a}}{{x}}{{/a}}{{^b}}{{y}}{{/b}}\n"
            "     | ^~~~~~\n"
            "  help: there are no fields here\n"
            "templates/page.mustache:1:18: error: unknown field 'b' [template-field]\n"
            "   1 | {{#a}}{{x}}{{/a}}{{^b}}{{y}}{{/b}}\n"
            "     |                  ^~~~~~\n"
            "  help: there are no fields here\n"
            "templates/page.mustache:1:24: error: unknown field 'y' [template-field]\n"
            "   1 | {{#a}}{{x}}{{/a}}{{^b}}{{y}}{{/b}}\n"
            "     |                        ^~~~~\n"
            "  help: there are no fields here\n");
}

TEST(TemplateStore, ReportsAFlagOrListThatShallBePrinted) {
  const Rendered result = render("{{#flag}}{{/flag}}{{flag}}{{#rows}}{{/rows}}{{{rows}}}",
                                 {{"flag", false}, {"rows", std::vector<View>{}}});
  EXPECT_EQ(result.report,
            "templates/page.mustache:1:19: error: field 'flag' is a flag, which cannot be printed [template-field]\n"
            "   1 | {{#flag}}{{/flag}}{{flag}}{{#rows}}{{/rows}}{{{rows}}}\n"
            "     |                   ^~~~~~~~\n"
            "  help: use it as a section: {{#flag}}...{{/flag}}\n"
            "templates/page.mustache:1:45: error: field 'rows' is a list, which cannot be printed [template-field]\n"
            "   1 | {{#flag}}{{/flag}}{{flag}}{{#rows}}{{/rows}}{{{rows}}}\n"
            "     |                                             ^~~~~~~~~~\n"
            "  help: use it as a section: {{#rows}}...{{/rows}}\n");
}

TEST(TemplateStore, HasNoDottedNames) {
  const Rendered result = render("{{#rows}}{{.}}{{/rows}}{{a.b}}", {{"rows", std::vector<View>{{{"a", "x"}}}}});
  EXPECT_EQ(result.report,
            "templates/page.mustache:1:10: error: unknown field '.' [template-field]\n"
            "   1 | {{#rows}}{{.}}{{/rows}}{{a.b}}\n"
            "     |          ^~~~~\n"
            "  help: the fields here are: a\n"
            "templates/page.mustache:1:24: error: unknown field 'a.b' [template-field]\n"
            "   1 | {{#rows}}{{.}}{{/rows}}{{a.b}}\n"
            "     |                        ^~~~~~~\n"
            "  help: the fields here are: rows\n");
}

struct BrokenTemplate {
  std::string_view text;
  std::string_view report;
};

class BrokenTemplates : public testing::TestWithParam<BrokenTemplate> {};

TEST_P(BrokenTemplates, AreReportedAtTheirPlace) {
  const Rendered result = render(GetParam().text, {});
  EXPECT_EQ(result.report, GetParam().report);
  EXPECT_EQ(result.text, "");
}

INSTANTIATE_TEST_SUITE_P(
    TemplateStore, BrokenTemplates,
    testing::Values(
        BrokenTemplate{"a\n{{b c\nd",
                       "templates/page.mustache:2:1: error: this tag is not closed [template-syntax]\n"
                       "   2 | {{b c\n"
                       "     | ^~~~~\n"
                       "  help: close it with }}\n"},
        BrokenTemplate{"{{{b}}",
                       "templates/page.mustache:1:1: error: this tag is not closed [template-syntax]\n"
                       "   1 | {{{b}}\n"
                       "     | ^~~~~~\n"
                       "  help: close it with }}}\n"},
        BrokenTemplate{"a {{",
                       "templates/page.mustache:1:3: error: this tag is not closed [template-syntax]\n"
                       "   1 | a {{\n"
                       "     |   ^~\n"
                       "  help: close it with }}\n"},
        BrokenTemplate{"{{#a}}{{#b}}{{/b}}",
                       "templates/page.mustache:1:1: error: section 'a' is not ended [template-syntax]\n"
                       "   1 | {{#a}}{{#b}}{{/b}}\n"
                       "     | ^~~~~~\n"
                       "  help: end it with {{/a}}\n"},
        BrokenTemplate{"{{#fields}}{{/field}}",
                       "templates/page.mustache:1:12: error: section 'fields' ends as 'field' [template-syntax]\n"
                       "   1 | {{#fields}}{{/field}}\n"
                       "     |            ^~~~~~~~~~\n"
                       "  templates/page.mustache:1:1: note: it begins here\n"},
        BrokenTemplate{"x{{/a}}",
                       "templates/page.mustache:1:2: error: there is no section 'a' to end [template-syntax]\n"
                       "   1 | x{{/a}}\n"
                       "     |  ^~~~~~\n"},
        BrokenTemplate{"{{> header}}",
                       "templates/page.mustache:1:1: error: templates have no partials [template-syntax]\n"
                       "   1 | {{> header}}\n"
                       "     | ^~~~~~~~~~~~\n"
                       "  help: put the text of the other template here\n"},
        BrokenTemplate{"{{# }}",
                       "templates/page.mustache:1:1: error: this tag has no name [template-syntax]\n"
                       "   1 | {{# }}\n"
                       "     | ^~~~~~\n"},
        BrokenTemplate{"{{=<\v% %>=}}",
                       "templates/page.mustache:1:1: error: these are no delimiters [template-syntax]\n"
                       "   1 | {{=<\\u{b}% %>=}}\n"
                       "     | ^~~~~~~~~~~~~~~~\n"
                       "  help: write them like {{=<% %>=}}\n"},
        BrokenTemplate{"{{=<% \v%>=}}",
                       "templates/page.mustache:1:1: error: these are no delimiters [template-syntax]\n"
                       "   1 | {{=<% \\u{b}%>=}}\n"
                       "     | ^~~~~~~~~~~~~~~~\n"
                       "  help: write them like {{=<% %>=}}\n"},
        BrokenTemplate{"{{=<%=}}",
                       "templates/page.mustache:1:1: error: these are no delimiters [template-syntax]\n"
                       "   1 | {{=<%=}}\n"
                       "     | ^~~~~~~~\n"
                       "  help: write them like {{=<% %>=}}\n"}));

/// A store of two templates over an override folder.
class OverriddenTemplates : public testing::Test {
 protected:
  OverriddenTemplates() {
    static_cast<void>(files_->create_directory("/own"));
    static_cast<void>(files_->create_directory("/own/docs"));
  }

  void add_file(const std::string& path, std::string_view text) { ASSERT_TRUE(files_->create_file(path, text).ok()); }

  std::string render(std::string_view template_name) {
    const TemplateStore store({{"docs/page.mustache", "built-in page\n"}, {"models/type.mustache", "built-in type\n"}},
                              *files_, "/own", sources_, sink_);
    return store.contains(template_name) ? store.render(template_name, {}, sink_) : "no such template";
  }

  std::unique_ptr<base::MemoryFileSystem> files_ = std::make_unique<base::MemoryFileSystem>();
  diagnostics::Sources sources_;
  diagnostics::Sink sink_;
};

TEST_F(OverriddenTemplates, ReplaceTheBuiltInOnesFileByFile) {
  add_file("/own/docs/page.mustache", "{{! refgen template contract 1 }}\r\nown page\r\n");
  EXPECT_EQ(render("docs/page.mustache"), "own page\n");
  EXPECT_EQ(render("models/type.mustache"), "built-in type\n");
  EXPECT_EQ(render("own.mustache"), "no such template");
  EXPECT_EQ(report_of(sink_, sources_), "");
}

TEST_F(OverriddenTemplates, NameTheirOwnFileInReports) {
  add_file("/own/docs/page.mustache", "{{! refgen template contract 1 }}\n{{title}}\n");
  render("docs/page.mustache");
  EXPECT_EQ(report_of(sink_, sources_),
            "/own/docs/page.mustache:2:1: error: unknown field 'title' [template-field]\n"
            "   2 | {{title}}\n"
            "     | ^~~~~~~~~\n"
            "  help: there are no fields here\n");
}

TEST_F(OverriddenTemplates, MustReplaceSomething) {
  add_file("/own/docs/pages.mustache", "own page\n");
  add_file("/own/.editorconfig", "");
  EXPECT_EQ(render("docs/page.mustache"), "built-in page\n");
  EXPECT_EQ(report_of(sink_, sources_),
            "/own/docs/pages.mustache:1:1: error: 'docs/pages.mustache' replaces no built-in template "
            "[template-unknown]\n"
            "   1 |\n"
            "     | ^\n"
            "  help: did you mean 'docs/page.mustache'?\n");
}

TEST_F(OverriddenTemplates, HaveNoNeighbourWhenTheirNamesAreLikeNone) {
  add_file("/own/unrelated", "own page\n");
  render("docs/page.mustache");
  EXPECT_EQ(report_of(sink_, sources_),
            "/own/unrelated:1:1: error: 'unrelated' replaces no built-in template [template-unknown]\n"
            "   1 |\n"
            "     | ^\n");
}

TEST_F(OverriddenTemplates, AreLeftOutWhenTheyCannotBeRead) {
  static_cast<void>(files_->create_link("/own/docs/page.mustache", "nowhere"));
  EXPECT_EQ(render("docs/page.mustache"), "built-in page\n");
  EXPECT_EQ(report_of(sink_, sources_),
            "refgen: error: cannot read template '/own/docs/page.mustache': no such file or directory "
            "[cannot-read]\n");
}

TEST_F(OverriddenTemplates, AreLeftOutWhenTheyAreTooLarge) {
  add_file("/own/docs/page.mustache", "12345");
  add_file("/own/docs/small.mustache", "1234");
  base::Limits limits;
  limits.file_size = 4;
  const std::vector<OverrideTemplate> read = read_override_templates(*files_, "/own", sink_, limits);
  EXPECT_EQ(read, (std::vector<OverrideTemplate>{{"docs/small.mustache", "/own/docs/small.mustache", "1234"}}));
  EXPECT_EQ(report_of(sink_, sources_),
            "/own/docs/page.mustache: error: the template '/own/docs/page.mustache' is larger than 4 [over-limit]\n"
            "  help: --max-file-size raises the limit (4)\n");
}

TEST(TemplateStore, ReportsAnOverrideFolderThatIsNotThere) {
  const auto files = base::memory_file_system();
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  const TemplateStore store({{name, "text"}}, *files, "/missing", sources, sink);
  EXPECT_EQ(store.render(name, {}, sink), "text");
  ASSERT_EQ(sink.sorted(sources).size(), 1U);
  EXPECT_EQ(sink.sorted(sources)[0].code->slug, "cannot-read");
  EXPECT_EQ(sink.sorted(sources)[0].message.substr(0, 38), "cannot read template folder '/missing'");
}

TEST(TemplateStore, RendersOneTemplateOnSeveralThreads) {
  const auto files = base::memory_file_system();
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  const TemplateStore store({{name, "{{#rows}}{{key}} {{/rows}}"}}, *files, "", sources, sink);
  std::vector<std::string> texts(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      threads.emplace_back([&store, &texts, i] {
        diagnostics::Sink own_sink;
        const std::vector<View> rows(i + 1, View{{"key", std::to_string(i)}});
        for (int round = 0; round < 50; ++round) texts[i] = store.render(name, {{"rows", rows}}, own_sink);
      });
    }
  }
  EXPECT_EQ(texts, (std::vector<std::string>{"0 ", "1 1 ", "2 2 2 ", "3 3 3 3 "}));
}

TEST(TemplateStore, HasItsBuiltInTemplatesSortedAndWellFormed) {
  const auto files = base::memory_file_system();
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  const TemplateStore store(*files, "", sources, sink);
  EXPECT_EQ(report_of(sink, sources), "");
  std::string_view previous;
  for (const BuiltInTemplate& built_in : built_in_templates()) {
    EXPECT_LT(previous, built_in.name);
    EXPECT_TRUE(store.contains(built_in.name));
    previous = built_in.name;
  }
}

}  // namespace
}  // namespace refgen::render
