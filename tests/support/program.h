#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace refgen::testing {

/// A folder of its own on the machine's disk, removed with everything in it at the end.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "refgen-test-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] const std::string& path() const { return path_; }

  void put(const std::string& path, const std::string& content) const {
    const std::filesystem::path file = std::filesystem::path(path_) / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
  }

  /// The content, or a word that tells that there is no such file.
  [[nodiscard]] std::string read(const std::string& path) const {
    std::ifstream file(std::filesystem::path(path_) / path, std::ios::binary);
    if (!file) return "no file " + path;
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
  }

  [[nodiscard]] bool exists(const std::string& path) const {
    return std::filesystem::exists(std::filesystem::path(path_) / path);
  }

 private:
  std::string path_;
};

/// What a run of a program gave.
struct Program {
  int exit_code = -1;
  std::string output;
  std::string errors;
};

/// Runs a program with plain words as arguments in a folder, without a terminal. `environment` stands before the
/// command (`NO_COLOR=1`).
inline Program run_program(const std::string& program, const std::vector<std::string>& arguments,
                           const std::string& folder, const std::string& environment = "") {
  const TemporaryFolder streams;
  std::string command = "cd '" + folder + "' && env REFGEN_CACHE_DIR='" + streams.path() + "/cache' " + environment +
                        " '" + program + "'";
  for (const std::string& argument : arguments) command += " '" + argument + "'";
  command += " >'" + streams.path() + "/out' 2>'" + streams.path() + "/err' </dev/null";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, streams.read("out"), streams.read("err")};
}

}  // namespace refgen::testing
