#include "generator/base/json_string.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace refgen::base {
namespace {

TEST(JsonString, QuotesAText) {
  EXPECT_EQ(json_string(""), "\"\"");
  EXPECT_EQ(json_string("models/js/user.ts ~!"), "\"models/js/user.ts ~!\"");
}

TEST(JsonString, EscapesWhatJsonRequires) {
  EXPECT_EQ(json_string("a \"b\" \\ c"), R"("a \"b\" \\ c")");
  EXPECT_EQ(json_string("\n\t\x01"), R"("\n\t\u0001")");
}

TEST(JsonString, LeavesOtherLettersAsTheyAre) { EXPECT_EQ(json_string("Größe \x7F"), "\"Größe \x7F\""); }

TEST(JsonString, ReplacesWhatIsNoUtf8) { EXPECT_EQ(json_string("a\xFFz"), "\"a\xEF\xBF\xBDz\""); }

TEST(JsonString, ReadsAsWhatItWasForEveryByte) {
  for (int byte = 0; byte < 0x80; ++byte) {
    const std::string text = std::string("<") + static_cast<char>(byte) + ">";
    EXPECT_EQ(nlohmann::json::parse(json_string(text)), text) << byte;
  }
}

}  // namespace
}  // namespace refgen::base
