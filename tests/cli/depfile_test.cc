#include "generator/cli/depfile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "tests/cli/program.h"
#include "tests/support/needed_programs.h"

namespace refgen::testing {
namespace {

using ::testing::HasSubstr;

TEST(DepfileText, EscapesWhatMakeAndNinjaReadAlike) {
  EXPECT_EQ(cli::depfile_text("out put/m", {"a b", "c#1", "d$e", "f:g"}),
            "out\\ put/m: \\\n"
            "  a\\ b \\\n"
            "  c\\#1 \\\n"
            "  d$$e \\\n"
            "  f\\:g\n"
            "a\\ b:\n"
            "c\\#1:\n"
            "d$$e:\n"
            "f\\:g:\n");
}

TEST(DepfileText, LeavesOutWhatCouldBecomeACommand) {
  EXPECT_EQ(cli::depfile_text("m", {"a;touch b", "a=b", "a*", "a\nb", "lib(a)", "a|b", "a%b", "a\\", "plain"}),
            "m: \\\n  plain\nplain:\n");
}

TEST(Depfile, NamesEverythingThatWasRead) {
  const Project project;
  project.put("specs/users/user.mdx", user_spec);
  project.put("specs/users/user.json", "{}");
  project.put("refgen.yaml", "languages: [js]\ntemplates: mine\n");
  project.put(
      "mine/docs/markdown/llms.txt.mustache",
      "{{! refgen template contract 1 }}\n{{label}} {{language}}{{#pages}}{{label}}{{target}}{{summary}}{{/pages}}\n");
  ASSERT_EQ(project.run("generate --depfile reference.d").code, 0);
  const std::string inputs =
      "mine mine/docs mine/docs/markdown mine/docs/markdown/llms.txt.mustache refgen.yaml specs specs/users "
      "specs/users/user.json specs/users/user.mdx ";
  std::string rule = "output/.refgen-manifest.json:";
  std::string missing;
  for (std::size_t begin = 0, end = 0; (end = inputs.find(' ', begin)) != std::string::npos; begin = end + 1) {
    rule += " \\\n  " + inputs.substr(begin, end - begin);
    missing += inputs.substr(begin, end - begin) + ":\n";
  }
  EXPECT_EQ(project.read("reference.d"), rule + "\n" + missing);
}

/// Root could replace a device by a file.
TEST(Depfile, ReplacesNothingThatIsNoFile) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  project.put("folder/reference.d", "");
  ASSERT_EQ(mkfifo(project.at("pipe").c_str(), 0600), 0);
  std::filesystem::create_symlink("folder/reference.d", project.at("link"));
  for (const std::string name : {"pipe", "link", "folder"}) {
    const Outcome outcome = project.run("generate --depfile " + name);
    EXPECT_EQ(outcome.code, 4) << name;
    EXPECT_THAT(outcome.error, HasSubstr("cannot write '" + name + "': it is not a file")) << name;
  }
  EXPECT_TRUE(std::filesystem::is_fifo(project.at("pipe")));
  EXPECT_TRUE(std::filesystem::is_symlink(project.at("link")));
  EXPECT_EQ(project.read("folder/reference.d"), "");
}

TEST(Depfile, IsOnlyWrittenWhenTheRunSucceeds) {
  const Project project;
  project.put("specs/user.mdx", spec_with_error);
  EXPECT_EQ(project.run("generate --depfile reference.d").code, 1);
  EXPECT_FALSE(project.exists("reference.d"));
  project.put("specs/user.mdx", user_spec);
  EXPECT_EQ(project.run("generate --dry-run --depfile reference.d").code, 0);
  EXPECT_FALSE(project.exists("reference.d"));
  const Outcome outcome = project.run("generate --depfile missing/reference.d");
  EXPECT_EQ(outcome.code, 4);
  EXPECT_THAT(outcome.error, HasSubstr("cannot write 'missing/reference.d': no such file or directory"));
}

/// The examples, with a build tool of the machine.
class BuildExample : public refgen::testing::NeedsPrograms, public ::testing::WithParamInterface<std::string> {
 protected:
  void SetUp() override {
    need(GetParam());
    if (IsSkipped() || HasFatalFailure()) return;
    const std::string name = GetParam() == "make" ? "Makefile" : "build.ninja";
    const std::filesystem::path example = std::filesystem::path(REFGEN_SOURCE_DIR) / "examples" / GetParam() / name;
    project_.put("specs/a user.mdx", user_spec);
    project_.put("specs/page.mdx", "---\ntitle: Page\n---\n");
    project_.put("refgen.yaml", "languages: [js]\n");
    std::filesystem::copy_file(example, project_.at(name));
    std::filesystem::create_directory(project_.at("bin"));
    std::filesystem::create_symlink(REFGEN_BINARY, project_.at("bin/refgen"));
  }

  /// What the tool says; empty when it found nothing to do.
  std::string build() {
    const std::string log = project_.at("log").string();
    const std::string line = "cd '" + project_.at(".").string() + "' && PATH=\"$PWD/bin:$PATH\" " + GetParam() + " >'" +
                             log + "' 2>&1 </dev/null";
    EXPECT_EQ(std::system(line.c_str()), 0) << project_.read("log");
    const std::string text = project_.read("log");
    return text.find("refgen generate") == std::string::npos ? "" : text;
  }

  Project project_;
};

TEST_P(BuildExample, BuildsWhatChangedAndNothingElse) {
  EXPECT_THAT(build(), HasSubstr("refgen generate"));
  EXPECT_TRUE(project_.exists("output/docs/js/a user.mdx"));
  EXPECT_EQ(build(), "");
  const auto later = std::filesystem::file_time_type::clock::now() + std::chrono::seconds(1);
  std::filesystem::last_write_time(project_.at("specs/a user.mdx"), later);
  std::this_thread::sleep_until(later + std::chrono::milliseconds(50));
  EXPECT_THAT(build(), HasSubstr("0 files created, 0 updated, 0 deleted")) << "touched, not changed";
  EXPECT_EQ(build(), "");
  project_.put("specs/new.mdx", "---\ntitle: New\n---\n");
  EXPECT_THAT(build(), HasSubstr(" created, "));
  EXPECT_TRUE(project_.exists("output/docs/js/new.mdx"));
  EXPECT_EQ(build(), "");
  std::filesystem::remove(project_.at("specs/page.mdx"));
  EXPECT_THAT(build(), HasSubstr("0 files created, 4 updated, 2 deleted, "));
  EXPECT_FALSE(project_.exists("output/docs/js/page.mdx"));
  EXPECT_EQ(build(), "");
}

INSTANTIATE_TEST_SUITE_P(With, BuildExample, ::testing::Values("make", "ninja"),
                         [](const auto& parameter) { return parameter.param; });

}  // namespace
}  // namespace refgen::testing
