#pragma once

#include <filesystem>
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
  Project();
  Project(const Project&) = delete;
  Project& operator=(const Project&) = delete;
  ~Project();

  /// Writes a file and the folders above it. Paths are relative to the project.
  void put(const std::string& path, std::string_view content) const;
  [[nodiscard]] std::string read(const std::string& path) const;
  [[nodiscard]] bool exists(const std::string& path) const;
  /// Runs `refgen` with arguments as a shell takes them, in a folder of the project, without NO_COLOR.
  [[nodiscard]] Outcome run(const std::string& arguments, const std::string& folder = ".") const;
  /// The same with both outputs on a terminal; `environment` is put before the command (`NO_COLOR=1`). Everything that
  /// the terminal got is in `out`.
  [[nodiscard]] Outcome run_on_terminal(const std::string& arguments, const std::string& environment = "") const;

 private:
  [[nodiscard]] std::string shell_line(const std::string& environment, const std::string& arguments,
                                       const std::string& folder) const;

  std::filesystem::path home_;   ///< Holds the project, and beside it what a run printed.
  std::filesystem::path root_;
};

}  // namespace refgen::testing
