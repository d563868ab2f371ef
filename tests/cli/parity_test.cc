#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"
#include "tests/support/pseudo_terminals.h"

namespace refgen::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view user_in_two_languages = R"(---
reference:
  curl:
    - { key: user, id: user, title: user, properties: [{ key: id, type: string }, { key: age, type: integer }] }
  go:
    - { key: User, id: user, title: User, properties: [{ key: ID, type: string }] }
---
)";

class ParityCommand : public ::testing::Test {
 protected:
  ParityCommand() {
    project_.put("specs/user.mdx", user_in_two_languages);
    project_.put("specs/other/group.mdx", user_spec);
  }

  Project project_;
};

TEST_F(ParityCommand, PrintsDataOnlyAndSucceedsWithDifferences) {
  const Outcome table = project_.run("parity");
  EXPECT_EQ(table.code, 0);
  EXPECT_THAT(table.error, IsEmpty());
  EXPECT_THAT(table.out, HasSubstr("\nuser.mdx\nuser  "));
  EXPECT_THAT(table.out, HasSubstr("other/group.mdx\nuser  "));
  EXPECT_THAT(table.out, Not(HasSubstr("\x1b")));
}

TEST_F(ParityCommand, PrintsEveryFormat) {
  EXPECT_EQ(nlohmann::json::parse(project_.run("parity --format json").out)["version"], 1);
  EXPECT_THAT(project_.run("parity --format csv").out, StartsWith("\"file\","));
  EXPECT_THAT(project_.run("parity --format markdown").out, StartsWith("# Parity\n"));
  EXPECT_THAT(project_.run("parity --format html").out, StartsWith("<!doctype html>\n"));
  EXPECT_EQ(project_.run("parity --format table").out, project_.run("parity").out);
  const Outcome wrong = project_.run("parity --format sarif");
  EXPECT_EQ(wrong.code, 2);
  EXPECT_THAT(wrong.error, HasSubstr("'sarif' is no value of the option '--format'"));
}

TEST_F(ParityCommand, ShowsWhatIsAskedFor) {
  const std::string paths = project_.run("parity specs/other").out;
  EXPECT_THAT(paths, HasSubstr("other/group.mdx"));
  EXPECT_THAT(paths, Not(HasSubstr("user.mdx")));
  const std::string differences = project_.run("parity --differences --language go").out;
  EXPECT_THAT(differences, HasSubstr("  age "));
  EXPECT_THAT(differences, Not(HasSubstr("  id ")));
  EXPECT_THAT(differences, Not(HasSubstr("group.mdx")));
  EXPECT_EQ(project_.run("parity specs/none").code, 2);
  EXPECT_EQ(project_.run("parity --language cobol").code, 2);
}

TEST_F(ParityCommand, HasColoursOnATerminal) {
  if (!has_pseudo_terminals()) GTEST_SKIP() << "this system has no pseudo-terminals";
  EXPECT_THAT(project_.run_on_terminal("parity").out, HasSubstr("\x1b[1;31m✗"));
  EXPECT_THAT(project_.run_on_terminal("parity", "NO_COLOR=1").out, Not(HasSubstr("\x1b")));
}

TEST_F(ParityCommand, PrintsNothingForSpecsThatCannotBeRead) {
  project_.put("specs/broken.mdx", spec_with_error);
  const Outcome broken = project_.run("parity");
  EXPECT_EQ(broken.code, 1);
  EXPECT_THAT(broken.out, IsEmpty());
  EXPECT_THAT(broken.error, HasSubstr("[invalid-yaml]"));
}

TEST_F(ParityCommand, HelpNamesItsFormats) {
  EXPECT_THAT(project_.run("parity --help").out, HasSubstr("table (default), markdown, json, csv or html"));
}

}  // namespace
}  // namespace refgen::testing
