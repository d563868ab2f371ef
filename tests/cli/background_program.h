#pragma once

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <string>

#include "tests/cli/program.h"

namespace refgen::testing {

/// `refgen` running in a folder of a project while the test goes on; killed at the latest at its end.
class BackgroundProgram {
 public:
  BackgroundProgram(const Project& project, const std::vector<std::string>& arguments,
                    const std::string& folder = ".") {
    int ends[2];
    EXPECT_EQ(pipe2(ends, O_CLOEXEC), 0);
    process_ = fork();
    if (process_ == 0) {
      std::vector<char*> words = {const_cast<char*>(REFGEN_BINARY)};
      for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
      words.push_back(nullptr);
      setenv("REFGEN_CACHE_DIR", project.cache().c_str(), 1);
      const bool ready = chdir(project.at(folder).c_str()) == 0 && dup2(ends[1], STDERR_FILENO) >= 0;
      if (ready) execv(REFGEN_BINARY, words.data());
      _exit(127);
    }
    EXPECT_GT(process_, 0);
    close(ends[1]);
    error_ = ends[0];
  }
  BackgroundProgram(const BackgroundProgram&) = delete;
  BackgroundProgram& operator=(const BackgroundProgram&) = delete;
  ~BackgroundProgram() {
    if (process_ > 0) {
      kill(process_, SIGKILL);
      waitpid(process_, nullptr, 0);
    }
    close(error_);
  }

  /// What it says up to and with a line that holds `words`; fails the test when that does not come in time.
  std::string say_until(const std::string& words) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    for (;;) {
      const std::size_t found = text_.find(words);
      const std::size_t line_end = found == std::string::npos ? found : text_.find('\n', found);
      if (line_end != std::string::npos) {
        std::string said = text_.substr(0, line_end + 1);
        text_.erase(0, line_end + 1);
        return said;
      }
      if (!read_more(end)) {
        ADD_FAILURE() << "no '" << words << "' in: " << text_;
        return std::exchange(text_, "");
      }
    }
  }

  /// What it says in a while.
  std::string say_for(std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (read_more(end)) {
    }
    return std::exchange(text_, "");
  }

  /// Asks it to end; its exit code, -1 when the signal killed it.
  int stop(int signal) {
    // Without a process the signal would go to every other one.
    if (process_ > 0) kill(process_, signal);
    return wait_for_end();
  }

  /// Its exit code, -1 when a signal killed it.
  int wait_for_end() {
    int status = 0;
    if (process_ <= 0 || waitpid(process_, &status, 0) < 0) return -1;
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  bool read_more(std::chrono::steady_clock::time_point end) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    pollfd waiting{error_, POLLIN, 0};
    if (left.count() <= 0 || poll(&waiting, 1, static_cast<int>(left.count())) <= 0) return false;
    char buffer[4096];
    const ssize_t count = ::read(error_, buffer, sizeof buffer);
    if (count <= 0) return false;
    text_.append(buffer, static_cast<std::size_t>(count));
    return true;
  }

  pid_t process_ = -1;
  int error_ = -1;
  std::string text_;
};

}  // namespace refgen::testing
