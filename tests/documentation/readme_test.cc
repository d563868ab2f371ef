#include <gtest/gtest.h>

#include <regex>
#include <sstream>
#include <string>

#include "generator/base/file_system.h"
#include "generator/base/limits.h"

namespace refgen {
namespace {

const std::string root = std::string(REFGEN_SOURCE_DIR) + "/";

std::string read(const std::string& path) {
  const auto content = base::disk_file_system()->read_file(root + path);
  return content.ok() ? content.value() : "";
}

/// Code in README that stands behind a link to a generated file (`[output/…](output/…):`) is an excerpt of it.
TEST(ReadmeTest, ExcerptsOfTheOutputAreTrue) {
  const std::string readme = read("README.md");
  const std::regex excerpt(R"(\]\((output/[^)]+)\):\n\n```\w+\n([^`]*(?:`[^`]+)*?)```\n)");
  std::size_t excerpts = 0;
  for (auto match = std::sregex_iterator(readme.begin(), readme.end(), excerpt); match != std::sregex_iterator();
       ++match) {
    ++excerpts;
    const std::string file = read((*match)[1]);
    std::istringstream lines((*match)[2]);
    std::size_t at = 0;
    for (std::string line; std::getline(lines, line);) {
      const std::size_t found = file.find(line + "\n", at);
      ASSERT_NE(found, std::string::npos) << (*match)[1] << " has no line: " << line;
      at = found + line.size();
    }
  }
  EXPECT_EQ(excerpts, 2U);
}

TEST(ReadmeTest, ListsEveryLimitWithItsDefault) {
  const std::string readme = read("README.md");
  for (const base::LimitRule& rule : base::limit_rules()) {
    const std::string row =
        "| `--" + std::string(rule.flag) + "` | " + base::limit_text(rule, base::Limits().*rule.value) + " | ";
    EXPECT_NE(readme.find(row), std::string::npos) << row;
  }
}

}  // namespace
}  // namespace refgen
