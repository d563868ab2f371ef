#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>

#include <map>
#include <memory>
#include <thread>

#include "tests/cli/background_program.h"

namespace refgen::testing {
namespace {

using std::chrono::milliseconds;
using ::testing::AnyOf;
using Tree = std::map<std::string, std::string>;

/// Stands for another refgen: has the lock of a folder.
class LockedFolder {
 public:
  explicit LockedFolder(const std::filesystem::path& folder)
      : folder_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    EXPECT_EQ(flock(folder_, LOCK_EX | LOCK_NB), 0);
  }
  LockedFolder(const LockedFolder&) = delete;
  LockedFolder& operator=(const LockedFolder&) = delete;
  ~LockedFolder() { close(folder_); }

 private:
  int folder_;
};

/// A project with two trees of specs that are generated into one folder.
class TwoProcesses : public ::testing::Test {
 protected:
  void SetUp() override {
    project_.put("refgen.yaml", "languages: [js, curl]\n");
    for (int page = 0; page < 20; ++page) {
      const std::string name = std::to_string(page);
      project_.put("one/page" + name + ".mdx", "---\ntitle: One " + name + "\n---\n");
      project_.put("other/" + name + "/page.mdx", "---\ntitle: Other " + name + "\n---\n");
    }
    project_.put("one/user.mdx", user_spec);
  }

  static std::vector<std::string> generate(const std::string& specs) {
    return {"generate", "--quiet", "--specs", specs, "--output", "output"};
  }

  Tree tree(const std::string& root) const {
    Tree contents;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(project_.at(root))) {
      const std::string path = std::filesystem::relative(entry.path(), project_.at(root)).string();
      contents[path] = entry.is_regular_file() ? project_.read(root + "/" + path) : "";
    }
    return contents;
  }

  Tree clean_tree(const std::string& specs) const {
    EXPECT_EQ(project_.run("generate --quiet --specs " + specs + " --output clean-" + specs).code, 0);
    return tree("clean-" + specs);
  }

  Project project_;
};

TEST_F(TwoProcesses, WriteOneAfterTheOther) {
  const Tree one = clean_tree("one");
  const Tree other = clean_tree("other");
  for (int round = 0; round < 20; ++round) {
    if (round % 2 == 0) std::filesystem::remove_all(project_.at("output"));
    BackgroundProgram first(project_, generate("one"));
    BackgroundProgram second(project_, generate("other"));
    BackgroundProgram third(project_, generate("one"));
    EXPECT_EQ(first.wait_for_end(), 0) << first.say_for(milliseconds(100));
    EXPECT_EQ(second.wait_for_end(), 0) << second.say_for(milliseconds(100));
    EXPECT_EQ(third.wait_for_end(), 0) << third.say_for(milliseconds(100));
    ASSERT_THAT(tree("output"), AnyOf(one, other)) << "round " << round;
  }
}

TEST_F(TwoProcesses, RepairWhatAKilledOneLeft) {
  const Tree one = clean_tree("one");
  const Tree other = clean_tree("other");
  for (int round = 0; round < 30; ++round) {
    BackgroundProgram killed(project_, generate("other"));
    std::this_thread::sleep_for(milliseconds(2 * round));
    killed.stop(SIGKILL);
    const std::string next = round % 3 == 0 ? "other" : "one";
    const Outcome outcome = project_.run("generate --specs " + next + " --output output");
    ASSERT_EQ(outcome.code, 0) << outcome.error;
    ASSERT_EQ(tree("output"), next == "one" ? one : other) << "round " << round;
  }
}

TEST_F(TwoProcesses, OneWaitsForTheOther) {
  ASSERT_EQ(project_.run("generate --specs other").code, 0);
  auto locked = std::make_unique<LockedFolder>(project_.at("output"));
  BackgroundProgram waiting(project_, {"generate", "--specs", "one"});
  waiting.say_until("waiting for another refgen that writes to the same folder");
  EXPECT_EQ(waiting.say_for(milliseconds(200)), "");
  EXPECT_FALSE(project_.exists("output/docs/js/page0.mdx"));
  locked = nullptr;
  EXPECT_EQ(waiting.wait_for_end(), 0);
  EXPECT_TRUE(project_.exists("output/docs/js/page0.mdx"));
}

TEST_F(TwoProcesses, OneGivesUpWhenTheOtherDoesNotEnd) {
  ASSERT_EQ(project_.run("generate --specs other").code, 0);
  const Tree before = tree("output");
  const LockedFolder locked(project_.at("output"));
  const Outcome outcome = project_.run("generate --specs one");
  EXPECT_EQ(outcome.code, 4);
  EXPECT_EQ(outcome.error,
            "waiting for another refgen that writes to the same folder\n"
            "refgen: error: another refgen is writing to 'output' [folder-in-use]\n"
            "  help: run it again when the other has ended\n"
            "nothing was written: 1 error\n");
  EXPECT_EQ(tree("output"), before);
}

TEST_F(TwoProcesses, CheckAndDryRunNeedNotWait) {
  ASSERT_EQ(project_.run("generate --specs other").code, 0);
  const LockedFolder locked(project_.at("output"));
  EXPECT_EQ(project_.run("check --specs other").code, 0);
  EXPECT_EQ(project_.run("check --specs one").code, 3);
  EXPECT_EQ(project_.run("generate --dry-run --specs one").code, 0);
}

TEST_F(TwoProcesses, MendTheSpecsOneAfterTheOther) {
  const auto spec = [](const std::string& type) {
    return "---\nreference:\n  ruby:\n    - key: User\n      id: user\n      url: /user\n      title: User\n"
           "      properties:\n        - { key: id, type: " +
           type + ", description: Who it is. }\n---\n\n<CodeBlock referenceId=\"user\" />\n";
  };
  for (int round = 0; round < 10; ++round) {
    project_.put("specs/user.mdx", spec("str"));
    BackgroundProgram first(project_, {"fix", "--quiet"});
    BackgroundProgram second(project_, {"fix", "--quiet"});
    EXPECT_EQ(first.wait_for_end(), 0) << first.say_for(milliseconds(100));
    EXPECT_EQ(second.wait_for_end(), 0) << second.say_for(milliseconds(100));
    ASSERT_EQ(tree("specs"), (Tree{{"user.mdx", spec("String")}}));
  }
}

}  // namespace
}  // namespace refgen::testing
