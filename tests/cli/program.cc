#include "tests/cli/program.h"

#include <gtest/gtest.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace refgen::testing {
namespace {

namespace fs = std::filesystem;

std::string read_all(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }

/// Until the other side hangs up, which a terminal tells by an error.
std::string drain(int terminal) {
  std::string text;
  char buffer[4096];
  for (ssize_t count = 0; (count = read(terminal, buffer, sizeof buffer)) > 0;) {
    text.append(buffer, static_cast<std::size_t>(count));
  }
  return text;
}

}  // namespace

Project::Project() {
  std::string name = (fs::temp_directory_path() / "refgen-test-XXXXXX").string();
  home_ = mkdtemp(name.data()) == nullptr ? "" : name;
  EXPECT_FALSE(home_.empty());
  root_ = home_ / "project";
  fs::create_directory(root_);
}

Project::~Project() {
  std::error_code ignored;
  fs::remove_all(home_, ignored);
}

void Project::put(const std::string& path, std::string_view content) const {
  fs::create_directories((root_ / path).parent_path());
  std::ofstream(root_ / path, std::ios::binary) << content;
}

std::string Project::read(const std::string& path) const { return read_all(root_ / path); }

bool Project::exists(const std::string& path) const { return fs::exists(fs::symlink_status(root_ / path)); }

std::string Project::shell_line(const std::string& environment, const std::string& arguments,
                                const std::string& folder) const {
  return "cd '" + (root_ / folder).string() + "' && env -u NO_COLOR TERM=xterm " + environment +
         " '" REFGEN_BINARY "' " + arguments;
}

Outcome Project::run(const std::string& arguments, const std::string& folder) const {
  const fs::path out = home_ / "out";
  const fs::path error = home_ / "error";
  const std::string line =
      "{ " + shell_line("", arguments, folder) + "; } >'" + out.string() + "' 2>'" + error.string() + "' </dev/null";
  const int status = std::system(line.c_str());
  return {exit_code(status), read_all(out), read_all(error)};
}

Outcome Project::run_on_terminal(const std::string& arguments, const std::string& environment) const {
  const std::string line = shell_line(environment, arguments, ".");
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
  if (child == 0) {
    execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
    _exit(127);
  }
  Outcome outcome;
  outcome.out = drain(terminal);
  int status = 0;
  waitpid(child, &status, 0);
  close(terminal);
  outcome.code = exit_code(status);
  return outcome;
}

}  // namespace refgen::testing
