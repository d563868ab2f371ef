#pragma once

#include <filesystem>
#include <string>

#include "tests/support/needed_programs.h"
#include "tests/support/program.h"

namespace refgen::testing {

/// A git repository of its own with the specs of `refgen init` and what they generate, all committed, and the built
/// refgen on the path.
class ScratchRepository : public NeedsPrograms {
 protected:
  void SetUp() override {
    need("git");
    if (IsSkipped()) return;
    must_run("git init --quiet --initial-branch main . && refgen init --quiet && refgen generate --quiet");
    must_run("git add --all && git commit --quiet --message Begin");
  }

  /// Runs shell commands, without single quotes, in the repository. What they print, errors included, is the output.
  [[nodiscard]] Program shell(const std::string& commands) const {
    const std::string programs = std::filesystem::path(REFGEN_BINARY).parent_path().string();
    const std::string home = home_.path();
    const std::string environment =
        "HOME='" + home + "' PRE_COMMIT_HOME='" + home + "/pre-commit' PATH='" + programs +
        "':\"$PATH\" GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com "
        "GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.com NO_COLOR=1";
    return run_program("/bin/sh", {"-c", "{ " + commands + "\n} 2>&1"}, repository_.path(), environment);
  }

  void must_run(const std::string& commands) const {
    const Program run = shell(commands);
    ASSERT_EQ(run.exit_code, 0) << commands << "\n" << run.output;
  }

  /// Changes the text of a description, and so what is generated.
  void edit_spec() const {
    must_run("sed -i \"s/What the message says/What is said/\" specs/message.mdx");
    must_run("! git diff --quiet");
  }

  TemporaryFolder home_;
  TemporaryFolder repository_;
};

}  // namespace refgen::testing
