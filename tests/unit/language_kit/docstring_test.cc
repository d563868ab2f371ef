#include "generator/language_kit/docstring.h"

#include <gtest/gtest.h>

#include <string>

namespace refgen::language_kit {
namespace {

std::string lines(const CommentSource& source, std::size_t width) {
  std::string text;
  for (const render::View& view : docstring(source, width, 4, "")) text += view.find("line")->text() + "\n";
  return text;
}

TEST(DocstringTest, IsOneLineWhereItFits) {
  EXPECT_EQ(lines({"The name.", false, ""}, 88), "    \"\"\"The name.\"\"\"\n");
  EXPECT_EQ(lines({"", false, ""}, 88), "");
}

TEST(DocstringTest, ClosesLongTextsOnALineOfTheirOwn) {
  EXPECT_EQ(lines({"The name of the user.\n\nAs entered.", false, ""}, 27),
            "    \"\"\"The name of the\n"
            "    user.\n"
            "\n"
            "    As entered.\n"
            "    \"\"\"\n");
}

TEST(DocstringTest, SaysWhatIsDeprecated) {
  EXPECT_EQ(lines({"", true, "Use `id`."}, 88), "    \"\"\"Deprecated: Use `id`.\"\"\"\n");
  EXPECT_EQ(lines({"The name.", true, ""}, 88), "    \"\"\"The name.\n\n    Deprecated.\n    \"\"\"\n");
}

TEST(DocstringTest, NeverEndsEarly) {
  EXPECT_EQ(lines({"\"\"\" \\", false, ""}, 88), "    \"\"\"\\\"\\\"\\\" \\\\\"\"\"\n");
  EXPECT_EQ(lines({"Say \"hi\"", false, ""}, 88), "    \"\"\"Say \"hi\\\"\"\"\"\n");
}

}  // namespace
}  // namespace refgen::language_kit
