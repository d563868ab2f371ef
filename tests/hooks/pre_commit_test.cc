#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/hooks/scratch_repository.h"

namespace refgen::testing {
namespace {

using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

/// The hooks of this repository in the hands of the real pre-commit, in a repository that uses them.
class PreCommit : public ScratchRepository {
 protected:
  void SetUp() override {
    need("pre-commit");
    if (IsSkipped()) return;
    ScratchRepository::SetUp();
  }

  /// Sets up hooks as README says; `hooks` are the lines below `hooks:`.
  void use(const std::string& hooks) const {
    const std::string source = home_.path() + "/hooks";
    must_run("mkdir " + source + " && cp " REFGEN_SOURCE_DIR "/.pre-commit-hooks.yaml " + source + " && cd " + source +
             " && git init --quiet . && git add --all && git commit --quiet --message Hooks && git tag v0.1.0");
    repository_.put(".pre-commit-config.yaml",
                    "repos:\n  - repo: " + source + "\n    rev: v0.1.0\n    hooks:\n" + hooks);
    must_run("pre-commit install && git add --all && git commit --quiet --message Hooks");
  }

  [[nodiscard]] Program commit() const { return shell("git commit --message Change"); }
};

TEST_F(PreCommit, CheckPassesWhenTheOutputIsFresh) {
  use("      - id: refgen-check\n      - id: refgen-lint\n");
  edit_spec();
  must_run("refgen generate --quiet && git add --all");
  const Program run = commit();
  EXPECT_EQ(run.exit_code, 0) << run.output;
  EXPECT_THAT(run.output, ContainsRegex("refgen check\\.+Passed"));
  EXPECT_THAT(run.output, ContainsRegex("refgen lint\\.+Passed"));
}

TEST_F(PreCommit, CheckRefusesASpecWithoutItsOutput) {
  use("      - id: refgen-check\n");
  edit_spec();
  must_run("git add --all");
  const Program run = commit();
  EXPECT_NE(run.exit_code, 0);
  EXPECT_THAT(run.output, ContainsRegex("refgen check\\.+Failed\n- hook id: refgen-check\n- exit code: 3\n"));
  EXPECT_THAT(run.output, HasSubstr("docs/js/message.mdx"));
  EXPECT_THAT(run.output, HasSubstr("the output is stale: 'refgen generate' brings it up to date\n"));
}

TEST_F(PreCommit, CheckRefusesOutputThatIsEditedByHand) {
  use("      - id: refgen-check\n");
  must_run("echo // mine >>output/models/js/src/message.ts && git add --all");
  const Program run = commit();
  EXPECT_THAT(run.output, ContainsRegex("refgen check\\.+Failed"));
  EXPECT_THAT(run.output, HasSubstr("models/js/src/message.ts"));
}

TEST_F(PreCommit, CheckSeesThatASpecIsGone) {
  use("      - id: refgen-check\n");
  repository_.put("specs/other.mdx", "---\ntitle: Other\n---\n\nA page.\n");
  must_run("refgen generate --quiet && git add --all && git commit --quiet --message Other");
  must_run("git rm --quiet specs/other.mdx");
  EXPECT_THAT(commit().output, ContainsRegex("refgen check\\.+Failed"));
}

TEST_F(PreCommit, GenerateMendsTheOutput) {
  use("      - id: refgen-generate\n      - id: refgen-check\n");
  edit_spec();
  must_run("git add --all");
  const Program first = commit();
  EXPECT_NE(first.exit_code, 0);
  EXPECT_THAT(
      first.output,
      ContainsRegex("refgen generate\\.+Failed\n- hook id: refgen-generate\n- files were modified by this hook"));
  EXPECT_THAT(first.output, ContainsRegex("refgen check\\.+Passed"));
  must_run("git add --all");
  const Program second = commit();
  EXPECT_EQ(second.exit_code, 0) << second.output;
  EXPECT_THAT(second.output, ContainsRegex("refgen generate\\.+Passed"));
  EXPECT_EQ(shell("git status --porcelain").output, "");
}

TEST_F(PreCommit, LintTellsOfChangedSpecsOnly) {
  repository_.put("specs/other.mdx",
                  "---\nreference:\n  js:\n    - key: Other\n      id: other\n      title: interface Other\n"
                  "      properties:\n        - { key: id, type: string, descripton: An id. }\n---\n");
  must_run("git add --all && git commit --quiet --message Slip");
  use("      - id: refgen-lint\n");
  edit_spec();
  must_run("git add --all");
  EXPECT_THAT(commit().output, AllOf(ContainsRegex("refgen lint\\.+Passed"), Not(HasSubstr("other.mdx"))));
  must_run("sed -i \"s/An id/The id/\" specs/other.mdx && git add --all");
  const Program run = commit();
  EXPECT_THAT(run.output, ContainsRegex("refgen lint\\.+Failed"));
  EXPECT_THAT(run.output, HasSubstr("specs/other.mdx:8:36: error: a row has no key 'descripton' [unknown-key]"));
}

}  // namespace
}  // namespace refgen::testing
