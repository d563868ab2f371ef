#include "generator/report/xml_text.h"

#include <gtest/gtest.h>

namespace refgen::report {
namespace {

TEST(XmlText, EncodesWhatIsMarkup) { EXPECT_EQ(xml_value("a<b>&\"'"), "a&lt;b&gt;&amp;&quot;'"); }

TEST(XmlText, SpellsOutWhatXmlCannotHold) {
  using namespace std::string_view_literals;
  EXPECT_EQ(xml_value("\0\x1b\u009b\u202e\ufffe\uffff\xff|"sv),
            "\\u{0}\\u{1b}\\u{9b}\\u{202e}\\u{fffe}\\u{ffff}\\xff|");
}

TEST(XmlText, KeepsLinesBetweenTagsOnly) {
  EXPECT_EQ(xml_value("a\r\nb"), "a\\u{d}\\u{a}b");
  EXPECT_EQ(xml_content("a\n\n<\n"), "a\n\n&lt;\n");
}

}  // namespace
}  // namespace refgen::report
