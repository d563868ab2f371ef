#pragma once

#include <gtest/gtest.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace refgen::testing {

/// What a run of the program left behind.
struct Outcome {
  int code = -1;
  std::string out;
  std::string error;
};

/// A folder of its own on the disk, gone at the end of the test, with the real program to run in it.
class Project {
 public:
  Project() {
    std::string name = (std::filesystem::temp_directory_path() / "refgen-test-XXXXXX").string();
    home_ = mkdtemp(name.data()) == nullptr ? "" : name;
    EXPECT_FALSE(home_.empty());
    std::filesystem::create_directory(home_ / "project");
  }
  Project(const Project&) = delete;
  Project& operator=(const Project&) = delete;
  ~Project() {
    std::error_code ignored;
    std::filesystem::remove_all(home_, ignored);
  }

  /// The path on the disk of something in the project.
  [[nodiscard]] std::filesystem::path at(const std::string& path) const { return home_ / "project" / path; }

  /// Where the program keeps what it remembers.
  [[nodiscard]] std::filesystem::path cache() const { return home_ / "cache"; }

  /// Writes a file and the folders above it.
  void put(const std::string& path, std::string_view content) const {
    std::filesystem::create_directories(at(path).parent_path());
    std::ofstream(at(path), std::ios::binary) << content;
  }

  [[nodiscard]] std::string read(const std::string& path) const { return read_file(at(path)); }

  [[nodiscard]] bool exists(const std::string& path) const {
    return std::filesystem::exists(std::filesystem::symlink_status(at(path)));
  }

  /// Runs `refgen` with arguments as a shell takes them, in a folder of the project.
  [[nodiscard]] Outcome run(const std::string& arguments, const std::string& folder = ".") const {
    const std::string out = (home_ / "out").string();
    const std::string error = (home_ / "error").string();
    const std::string line =
        "{ " + shell_line("", arguments, folder) + "; } >'" + out + "' 2>'" + error + "' </dev/null";
    const int status = std::system(line.c_str());
    return {exit_code(status), read_file(out), read_file(error)};
  }

  /// The same with both outputs on a terminal, which is `out`. `environment` is put before the command (`NO_COLOR=1`).
  [[nodiscard]] Outcome run_on_terminal(const std::string& arguments, const std::string& environment = "") const {
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

 private:
  static std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }

  static int exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }

  /// Until the other side hangs up, which a terminal tells by an error.
  static std::string drain(int terminal) {
    std::string text;
    char buffer[4096];
    for (ssize_t count = 0; (count = ::read(terminal, buffer, sizeof buffer)) > 0;) {
      text.append(buffer, static_cast<std::size_t>(count));
    }
    return text;
  }

  [[nodiscard]] std::string shell_line(const std::string& environment, const std::string& arguments,
                                       const std::string& folder) const {
    return "cd '" + at(folder).string() + "' && env -u NO_COLOR TERM=xterm REFGEN_CACHE_DIR='" + cache().string() +
           "' " + environment + " '" REFGEN_BINARY "' " + arguments;
  }

  std::filesystem::path home_;  ///< Holds the project, and beside it what a run printed.
};

/// A spec with one model in one language, without problems.
inline constexpr std::string_view user_spec = R"(---
title: User
reference:
  js:
    - key: User
      id: user
      url: /reference/user
      title: interface User
      properties:
        - { key: id, type: string, description: The unique ID of the user. }
---

A person.
)";

/// A spec with a warning: nothing has the name that its description refers to.
inline constexpr std::string_view spec_with_warning = R"(---
title: User
reference:
  js:
    - key: User
      id: user
      url: /reference/user
      title: interface User
      properties:
        - { key: id, type: string, description: (user.id) }
---
)";

/// A spec with an error: its front matter is not YAML.
inline constexpr std::string_view spec_with_error = "---\nreference: [\n---\n";

}  // namespace refgen::testing
