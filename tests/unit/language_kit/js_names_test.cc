#include "generator/language_kit/js_names.h"

#include <gtest/gtest.h>

namespace refgen::language_kit {
namespace {

TEST(JsNamesTest, QuotesOnlyKeysThatNeedIt) {
  EXPECT_EQ(js_interface_key("first_name"), "first_name");
  EXPECT_EQ(js_interface_key("$ref"), "$ref");
  EXPECT_EQ(js_interface_key("gr\xC3\xB6\xC3\x9F"
                             "e2"),
            "gr\xC3\xB6\xC3\x9F"
            "e2");
  EXPECT_EQ(js_interface_key("2fa"), "'2fa'");
  EXPECT_EQ(js_interface_key("e-mail"), "'e-mail'");
  EXPECT_EQ(js_interface_key(""), "''");
}

TEST(JsNamesTest, NeverSetsThePrototype) {
  EXPECT_EQ(js_interface_key("__proto__"), "__proto__");
  EXPECT_EQ(js_literal_key("__proto__"), "['__proto__']");
  EXPECT_EQ(js_literal_key("class"), "class");
}

}  // namespace
}  // namespace refgen::language_kit
