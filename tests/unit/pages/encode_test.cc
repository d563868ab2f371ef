#include "generator/pages/encode.h"

#include <gtest/gtest.h>

#include "generator/pages/yaml_value.h"

namespace refgen::pages {
namespace {

TEST(YamlString, StaysOneQuotedScalar) {
  EXPECT_EQ(yaml_string("a: \"b\" #c\n- d\\"), R"("a: \"b\" #c - d\\")");
  EXPECT_EQ(yaml_string("---\nx\xE2\x80\xA8"), R"("--- x\\u2028")");
  EXPECT_EQ(yaml_string(""), "\"\"");
}

TEST(YamlValue, QuotesTextsAndKeys) {
  using model::Value;
  const Value value = Value::object_value({{"plain", Value::list_value({Value::string_value("no"), Value{}})},
                                           {"a: b", Value::number_value("1.50")},
                                           {"on", Value::boolean_value(true)}});
  EXPECT_EQ(yaml_value(value), R"({plain: ["no", null], "a: b": 1.50, "on": true})");
}

TEST(AttributeText, CannotEndTheAttribute) {
  EXPECT_EQ(attribute_text("\"a\" | <b> & {c}\nd"), "&quot;a&quot; | &lt;b&gt; &amp; &#123;c&#125; d");
}

TEST(CodeSpan, ShowsExactlyTheText) {
  EXPECT_EQ(code_span("string[]"), "`string[]`");
  EXPECT_EQ(code_span("a `b` ``c``"), "``` a `b` ``c`` ```");
  EXPECT_EQ(code_span("`"), "`` ` ``");
  EXPECT_EQ(code_span(" \n"), "");
}

TEST(LiteralText, IsNoMarkup) {
  EXPECT_EQ(literal_text("*a* [b](c) `d` <e> {f} & ~g~ | \\", Dialect::mdx),
            "\\*a\\* \\[b\\](c) \\`d\\` &lt;e> \\{f\\} \\& \\~g\\~ \\| \\\\");
  EXPECT_EQ(literal_text("# 1. a", Dialect::mdx), "\\# 1. a");
  EXPECT_EQ(literal_text("12. a", Dialect::mdx), "12\\. a");
  EXPECT_EQ(literal_text("import x", Dialect::mdx), "&#105;mport x");
  EXPECT_EQ(literal_text("{f}", Dialect::markdown), "{f}");
}

TEST(FenceFor, IsLongerThanAnyRun) {
  EXPECT_EQ(fence_for("a"), "```");
  EXPECT_EQ(fence_for("a\n````\nb"), "`````");
}

}  // namespace
}  // namespace refgen::pages
