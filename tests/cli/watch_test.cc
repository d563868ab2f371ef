#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/cli/background_program.h"
#include "tests/support/program.h"
#include "tests/support/sanitizers.h"

namespace refgen::testing {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;
using ::testing::Not;

const std::string time = "[0-9]+\\.[0-9][0-9] s\n";

std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

std::string own_template(const std::string& word) {
  return "{{! refgen template contract 1 }}\n" + word +
         " {{label}} {{language}}{{#pages}}{{label}}{{target}}{{summary}}{{/pages}}\n";
}

const std::string changed_spec = with(std::string(user_spec), "A person.", "Somebody.");

class WatchCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    project_.put("specs/user.mdx", user_spec);
    project_.put("refgen.yaml", "languages: [js]\n");
  }

  /// Replaces a file in one step: however busy the machine is, nobody reads a part of it.
  void save(const std::string& path, std::string_view content) const {
    project_.put("saving", content);
    std::filesystem::create_directories(project_.at(path).parent_path());
    std::filesystem::rename(project_.at("saving"), project_.at(path));
  }

  std::map<std::string, std::string> tree(const std::string& root) const {
    std::map<std::string, std::string> contents;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(project_.at(root))) {
      if (!entry.is_regular_file()) continue;
      const std::string path = std::filesystem::relative(entry.path(), project_.at(root)).string();
      contents[path] = project_.read(root + "/" + path);
    }
    return contents;
  }

  /// The output is what one run over the specs as they are would write.
  void expect_output_of_a_cold_run() {
    std::filesystem::remove_all(project_.at("cold"));
    ASSERT_EQ(project_.run("generate --quiet --output cold").code, 0);
    EXPECT_EQ(tree("output"), tree("cold"));
  }

  Project project_;
};

TEST_F(WatchCommand, BringsTheOutputUpToDateAndEndsWithCtrlC) {
  BackgroundProgram watch(project_, {"watch"});
  EXPECT_THAT(watch.say_until("Ctrl-C"),
              MatchesRegex("1 spec, 1 entry: [0-9]+ files created, 0 updated, 0 deleted, 0 same; no warnings; " + time +
                           "watching for changes; Ctrl-C ends it\n"));
  save("specs/user.mdx", changed_spec);
  EXPECT_THAT(watch.say_until(" s\n"), MatchesRegex("specs/user\\.mdx: 0 files created, [0-9]+ updated, 0 deleted; "
                                                    "no warnings; " +
                                                    time));
  expect_output_of_a_cold_run();
  EXPECT_THAT(watch.say_for(milliseconds(200)), IsEmpty());
  EXPECT_EQ(watch.stop(SIGINT), 0);
}

TEST_F(WatchCommand, KeepsTheOutputWhileASpecIsBroken) {
  BackgroundProgram watch(project_, {"watch"});
  watch.say_until("Ctrl-C");
  const auto before = tree("output");
  save("specs/user.mdx", spec_with_error);
  const std::string said = watch.say_until("as it was");
  EXPECT_THAT(said, HasSubstr("specs/user.mdx:"));
  EXPECT_THAT(said, HasSubstr("[invalid-yaml]"));
  EXPECT_THAT(
      said,
      MatchesRegex("(.|\n)*\nspecs/user\\.mdx: nothing was written, the output stays as it was; 1 error; " + time));
  EXPECT_EQ(tree("output"), before);
  save("specs/user.mdx", changed_spec);
  watch.say_until("specs/user.mdx: 0 files created, ");
  expect_output_of_a_cold_run();
  EXPECT_EQ(watch.stop(SIGTERM), 0);
}

TEST_F(WatchCommand, FollowsRenamesFoldersAndTheSpecsThemselves) {
  BackgroundProgram watch(project_, {"watch"});
  watch.say_until("Ctrl-C");
  project_.put("specs/user.mdx.new", changed_spec);
  std::filesystem::rename(project_.at("specs/user.mdx.new"), project_.at("specs/user.mdx"));
  watch.say_until("specs/user.mdx: ");
  project_.put("other/deep/page.mdx", "---\ntitle: Page\n---\n\nText.\n");
  std::filesystem::rename(project_.at("other"), project_.at("specs/other"));
  EXPECT_THAT(watch.say_until(" s\n"), MatchesRegex("specs/other/deep/page\\.mdx: [1-9][0-9]* files created, .*\n"));
  save("specs/other/deep/page.mdx", "---\ntitle: Page\n---\n\nOther text.\n");
  watch.say_until("specs/other/deep/page.mdx: 0 files created, ");
  expect_output_of_a_cold_run();
  std::filesystem::rename(project_.at("specs"), project_.at("away"));
  EXPECT_THAT(watch.say_until("as it was"), HasSubstr("cannot read the folder 'specs'"));
  EXPECT_TRUE(project_.exists("output/docs/js/user.mdx"));
  std::filesystem::rename(project_.at("away"), project_.at("specs"));
  watch.say_until("specs/other/deep/page.mdx, specs/user.mdx: ");
  save("specs/user.mdx", user_spec);
  watch.say_until("specs/user.mdx: ");
  expect_output_of_a_cold_run();
}

TEST_F(WatchCommand, FollowsTheConfigurationAndTheTemplates) {
  BackgroundProgram watch(project_, {"watch"}, "specs");
  watch.say_until("Ctrl-C");
  save("refgen.yaml", "languages: [jss]\n");
  EXPECT_THAT(watch.say_until("as it was"), HasSubstr("did you mean 'js'?"));
  EXPECT_TRUE(project_.exists("output/docs/js"));
  save("refgen.yaml", "languages: [go]\ntemplates: mine\n");
  watch.say_until("cannot read template folder");
  project_.put("away/docs/markdown/llms.txt.mustache", own_template("Mine"));
  std::filesystem::rename(project_.at("away"), project_.at("mine"));
  watch.say_until(" created, ");
  EXPECT_THAT(project_.read("output/docs/go/llms.txt"), HasSubstr("Mine Reference Go"));
  EXPECT_FALSE(project_.exists("output/docs/js"));
  save("mine/docs/markdown/llms.txt.mustache", own_template("Mine again"));
  EXPECT_THAT(watch.say_until(" s\n"), HasSubstr("mine: 0 files created, 2 updated, 0 deleted; "));
  EXPECT_THAT(project_.read("output/docs/go/llms.txt"), HasSubstr("Mine again Reference Go"));
  EXPECT_EQ(watch.stop(SIGTERM), 0);
}

TEST_F(WatchCommand, DoesNotTriggerItselfWhenTheOutputLiesAmongTheSpecs) {
  BackgroundProgram watch(project_, {"watch", "--output", "specs/output"});
  watch.say_until("Ctrl-C");
  EXPECT_THAT(watch.say_for(milliseconds(300)), IsEmpty());
  save("specs/user.mdx", changed_spec);
  watch.say_until("specs/user.mdx: 0 files created, ");
  EXPECT_THAT(watch.say_for(milliseconds(300)), IsEmpty());
  EXPECT_FALSE(project_.exists("specs/output/docs/js/output"));
  EXPECT_EQ(watch.stop(SIGHUP), 0);
}

TEST_F(WatchCommand, SurvivesThousandsOfChangesAtOnce) {
  BackgroundProgram watch(project_, {"watch", "--only", "docs"});
  watch.say_until("Ctrl-C");
  for (int round = 0; round < 20; ++round) {
    for (int count = 0; count < 100; ++count) {
      project_.put("specs/many/page" + std::to_string(count) + ".mdx", "---\ntitle: Page\n---\n\nText.\n");
    }
    if (round < 19) std::filesystem::remove_all(project_.at("specs/many"));
  }
  save("specs/last.mdx", "---\ntitle: Last\n---\n");
  while (!project_.exists("output/docs/js/last.mdx") && !HasFailure()) watch.say_until(" s\n");
  EXPECT_THAT(watch.say_for(milliseconds(300)), Not(HasSubstr("error")));
  std::filesystem::remove_all(project_.at("cold"));
  ASSERT_EQ(project_.run("generate --quiet --only docs --output cold").code, 0);
  EXPECT_EQ(tree("output"), tree("cold"));
}

TEST_F(WatchCommand, ShowsAWarningOnceAndCountsItAfterwards) {
  project_.put("specs/other.mdx", with(std::string(spec_with_warning), "id: user", "id: other"));
  BackgroundProgram watch(project_, {"watch"});
  EXPECT_THAT(watch.say_until("Ctrl-C"), HasSubstr("[unresolved-description]"));
  save("specs/user.mdx", changed_spec);
  EXPECT_THAT(watch.say_until(" s\n"),
              MatchesRegex("specs/user\\.mdx: 0 files created, [0-9]+ updated, 0 deleted; [0-9]+ warnings?; " + time));
}

TEST_F(WatchCommand, RefusesWrongUse) {
  const Outcome outcome = project_.run("watch --theme nicest");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.error, HasSubstr("there is no theme 'nicest'"));
}

TEST_F(WatchCommand, TellsWhenTheSystemHasNoMoreToGive) {
  if (checks_itself) GTEST_SKIP() << "the sanitizers need file numbers themselves";
  // One file may be open beside the three streams, once what a caller has left open is closed: enough to read the
  // configuration, too little to watch.
  const Program watch =
      run_program("sh", {"-c", "exec 3>&-; ulimit -n 4; exec \"$0\" watch", REFGEN_BINARY}, project_.at(".").string());
  EXPECT_EQ(watch.exit_code, 4);
  EXPECT_EQ(watch.errors,
            "refgen: error: cannot watch files: Too many open files [cannot-read]\n"
            "  help: the system's limits are in /proc/sys/fs/inotify\n");
  EXPECT_FALSE(project_.exists("output"));
}

}  // namespace
}  // namespace refgen::testing
