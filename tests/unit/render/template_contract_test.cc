#include "generator/render/template_contract.h"

#include <gtest/gtest.h>

#include "generator/render/template_tags.h"
#include "tests/support/reading.h"

namespace refgen::render {
namespace {

/// What is reported about a template that is shown a view, without the excerpts.
std::string problems(std::string_view text, const View& view) {
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  const diagnostics::SourceId source = sources.add("page", std::string(text));
  const auto tags = read_tags(sources[source].text(), source, sink);
  check_required_fields(view, read_scopes(*tags, source), source, sink);
  std::string lines;
  for (const diagnostics::Diagnostic& problem : sink.sorted(sources)) {
    lines += std::to_string(problem.span.begin) + ": " + problem.message + "; " + problem.help + '\n';
  }
  return lines;
}

View row(std::string_view name) { return {{"name", required("name", name)}, {"label", required("name", name)}}; }

TEST(RequiredFields, MayBeUsedInAnyForm) {
  EXPECT_EQ(problems("{{name}}", row("a")), "");
  EXPECT_EQ(problems("{{label}}", row("a")), "");
  EXPECT_EQ(problems("{{#name}}{{/name}}", row("a")),
            "0: this never shows 'name', which readers would miss; use {{name}} or {{label}}\n");
}

TEST(RequiredFields, MayBeUsedInsideSectionsOfFlagsAndTexts) {
  const View view = {{"flag", false}, {"text", "a"}, {"name", required("name", "b")}};
  for (const char* text :
       {"{{#flag}}{{name}}{{/flag}}", "{{^flag}}{{name}}{{/flag}}", "{{#text}}{{#flag}}{{name}}{{/flag}}{{/text}}"}) {
    EXPECT_EQ(problems(text, view), "") << text;
  }
}

TEST(RequiredFields, OfItemsAreReportedOnceAtTheirSection) {
  const View view = {{"rows", std::vector<View>{row("a"), row("b")}}};
  EXPECT_EQ(problems("x\n{{#rows}}y{{/rows}}", view),
            "2: this never shows 'name', which readers would miss; use {{name}} or {{label}}\n");
  EXPECT_EQ(problems("{{#rows}}y{{/rows}}{{#rows}}{{name}}{{/rows}}", view), "");
}

TEST(RequiredFields, CanBeFlagsAndListsToo) {
  const View view = {{"flag", required("flag", false)}, {"rows", required("rows", std::vector<View>{row("a")})}};
  EXPECT_EQ(problems("", view),
            "0: this never shows 'flag', which readers would miss; use {{#flag}}...{{/flag}}\n"
            "0: this never shows 'rows', which readers would miss; use {{#rows}}...{{/rows}}\n");
  EXPECT_EQ(problems("{{#flag}}{{#rows}}{{name}}{{/rows}}{{/flag}}", view), "");
}

}  // namespace
}  // namespace refgen::render
