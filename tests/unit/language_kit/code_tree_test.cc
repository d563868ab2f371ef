#include "generator/language_kit/code_tree.h"

#include <gtest/gtest.h>

namespace refgen::language_kit {
namespace {

CodeTree call(std::string name, std::vector<CodeTree> arguments) {
  return {std::move(name), "()", std::move(arguments)};
}

TEST(CodeTreeTest, StaysOnOneLineWhereItFits) {
  const CodeTree code = call("read", {{"id"}, call("list_of", {{"string"}})});
  EXPECT_EQ(on_one_line(code), "read(id, list_of(string))");
  EXPECT_EQ(lay_out(code, {.indent = 4, .tail = ",", .width = 30}), "    read(id, list_of(string)),");
  EXPECT_EQ(lay_out({"name"}, {.width = 2}), "name");
  EXPECT_EQ(lay_out({"name", "()"}, {.width = 2}), "name()");
}

TEST(CodeTreeTest, BreaksFromTheOutsideIn) {
  const CodeTree code = call("read", {{"id"}, call("list_of", {{"string"}})});
  EXPECT_EQ(lay_out(code, {.indent = 4, .tail = ",", .width = 29}),
            "    read(\n"
            "        id,\n"
            "        list_of(string),\n"
            "    ),");
  EXPECT_EQ(lay_out(code, {.indent = 0, .tail = "", .step = 2, .width = 17}),
            "read(\n"
            "  id,\n"
            "  list_of(\n"
            "    string\n"
            "  ),\n"
            ")");
}

TEST(CodeTreeTest, CountsCodePoints) {
  EXPECT_EQ(lay_out(call("\xC3\xB6", {{"\xC3\xA4"}}), {.width = 4}), "\xC3\xB6(\xC3\xA4)");
}

TEST(CodeTreeTest, AppendsAnExpressionOnce) {
  std::vector<CodeTree> list = {{"a"}};
  append_once(list, {"a"});
  append_once(list, call("a", {}));
  append_once(list, call("a", {}));
  EXPECT_EQ(list, (std::vector<CodeTree>{{"a"}, {"a", "()"}}));
}

}  // namespace
}  // namespace refgen::language_kit
