#include "generator/language_kit/string_literal.h"

#include <gtest/gtest.h>

namespace refgen::language_kit {
namespace {

using namespace std::string_view_literals;

/// A text and its literal in every language.
struct Literals {
  std::string_view text;
  std::string_view js, go, php, python, ruby, java, json, shell;
};

class StringLiterals : public testing::TestWithParam<Literals> {};

TEST_P(StringLiterals, HoldTheText) {
  const Literals& expected = GetParam();
  EXPECT_EQ(js_string(expected.text), expected.js);
  EXPECT_EQ(go_string(expected.text), expected.go);
  EXPECT_EQ(php_string(expected.text), expected.php);
  EXPECT_EQ(python_string(expected.text), expected.python);
  EXPECT_EQ(ruby_string(expected.text), expected.ruby);
  EXPECT_EQ(java_string(expected.text), expected.java);
  EXPECT_EQ(json_string(expected.text), expected.json);
  EXPECT_EQ(shell_string(expected.text), expected.shell);
}

INSTANTIATE_TEST_SUITE_P(Plain, StringLiterals,
                         testing::Values(Literals{"", "''", "\"\"", "''", "\"\"", "''", "\"\"", "\"\"", "''"},
                                         Literals{"é 中 \xF0\x9F\x98\x80", "'é 中 😀'", "\"é 中 😀\"", "'é 中 😀'",
                                                  "\"é 中 😀\"", "'é 中 😀'", "\"é 中 😀\"", "\"é 中 😀\"", "'é 中 😀'"}));

INSTANTIATE_TEST_SUITE_P(Quotes, StringLiterals,
                         testing::Values(Literals{R"(it's "a" \)", R"('it\'s "a" \\')", R"("it's \"a\" \\")",
                                                  R"('it\'s "a" \\')", R"('it\'s "a" \\')", R"('it\'s "a" \\')",
                                                  R"("it's \"a\" \\")", R"("it's \"a\" \\")", R"('it'\''s "a" \')"},
                                         Literals{R"(it's)", R"("it's")", R"("it's")", R"('it\'s')", R"("it's")",
                                                  R"('it\'s')", R"("it's")", R"("it's")", R"('it'\''s')"},
                                         Literals{R"(\u0022\n)", R"('\\u0022\\n')", R"("\\u0022\\n")",
                                                  R"('\\u0022\\n')", R"("\\u0022\\n")", R"('\\u0022\\n')",
                                                  R"("\\u0022\\n")", R"("\\u0022\\n")", R"('\u0022\n')"}));

INSTANTIATE_TEST_SUITE_P(Interpolation, StringLiterals,
                         testing::Values(Literals{"$x ${y} {$z} #{w} #$v `id`", "'$x ${y} {$z} #{w} #$v `id`'",
                                                  "\"$x ${y} {$z} #{w} #$v `id`\"", "'$x ${y} {$z} #{w} #$v `id`'",
                                                  "\"$x ${y} {$z} #{w} #$v `id`\"", "'$x ${y} {$z} #{w} #$v `id`'",
                                                  "\"$x ${y} {$z} #{w} #$v `id`\"", "\"$x ${y} {$z} #{w} #$v `id`\"",
                                                  "'$x ${y} {$z} #{w} #$v `id`'"},
                                         Literals{"\n$x#{y}#$z#@w#", R"('\n$x#{y}#$z#@w#')", R"("\n$x#{y}#$z#@w#")",
                                                  R"("\n\$x#{y}#\$z#@w#")", R"("\n$x#{y}#$z#@w#")",
                                                  R"("\n$x\#{y}\#$z\#@w#")", R"("\n$x#{y}#$z#@w#")",
                                                  R"("\n$x#{y}#$z#@w#")", "'\n$x#{y}#$z#@w#'"}));

INSTANTIATE_TEST_SUITE_P(
    Controls, StringLiterals,
    testing::Values(Literals{"\r\n\t", R"('\r\n\t')", R"("\r\n\t")", R"("\r\n\t")", R"("\r\n\t")", R"("\r\n\t")",
                             R"("\r\n\t")", R"("\r\n\t")", "''\"$(printf '\\015')\"'\n\t'"},
                    Literals{"\0"
                             "1\x1B"
                             "2\x7F"sv,
                             R"('\x001\x1b2\x7f')", R"("\x001\x1b2\x7f")", R"("\x001\e2\x7f")", R"("\x001\x1b2\x7f")",
                             R"("\x001\e2\x7f")", R"("\0001\0332\177")", R"("\u00001\u001b2\u007f")",
                             R"~(''"$(printf '\357\277\275')"'1'"$(printf '\033')"'2'"$(printf '\177')"'')~"}));

INSTANTIATE_TEST_SUITE_P(
    Invisible, StringLiterals,
    testing::Values(Literals{"a\xE2\x80\xA8"
                             "b",
                             R"('a\u2028b')", R"("a\u2028b")", R"("a\u{2028}b")", R"("a\u2028b")", R"("a\u{2028}b")",
                             R"("a\u2028b")", R"("a\u2028b")", R"~('a'"$(printf '\342\200\250')"'b')~"},
                    Literals{"\xC2\x85", R"('\x85')", R"("\u0085")", R"("\u{85}")", R"("\x85")", R"("\u{85}")",
                             R"("\205")", R"("\u0085")", R"~(''"$(printf '\302\205')"'')~"},
                    Literals{"\xE2\x80\xAE", R"('\u202e')", R"("\u202e")", R"("\u{202e}")", R"("\u202e")",
                             R"("\u{202e}")", R"("\u202e")", R"("\u202e")", R"~(''"$(printf '\342\200\256')"'')~"},
                    Literals{"\xF3\xA0\x81\x81", R"('\udb40\udc41')", R"("\U000e0041")", R"("\u{e0041}")",
                             R"("\U000e0041")", R"("\u{e0041}")", R"("\udb40\udc41")", R"("\udb40\udc41")",
                             R"~(''"$(printf '\363\240\201\201')"'')~"}));

INSTANTIATE_TEST_SUITE_P(BytesThatAreNotUtf8, StringLiterals,
                         testing::Values(Literals{"a\xFF", R"('a\ufffd')", R"("a\xff")", R"("a\xff")", R"("a\ufffd")",
                                                  R"("a\xff")", R"("a\ufffd")", R"("a\ufffd")",
                                                  R"~('a'"$(printf '\377')"'')~"}));

TEST(VisibleJson, WritesWhatNobodySeesAsEscapes) {
  EXPECT_EQ(visible_json("{\n  \"a\": \"\xE2\x80\xAE\xE2\x81\xA6\x7F\xF3\xA0\x81\x81 \xC3\xA9\"\n}"),
            "{\n  \"a\": \"\\u202e\\u2066\\u007f\\udb40\\udc41 \xC3\xA9\"\n}");
}

}  // namespace
}  // namespace refgen::language_kit
