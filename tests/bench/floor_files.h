#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace refgen::bench {

/// A file of a pack: its path below the root of the output, and its bytes, which belong to the pack.
struct PackedFile {
  std::string_view path;
  std::string_view bytes;
};

/// The finished output in one file: `size of path, size of bytes, path, bytes` of each file, sizes as 64 bits of the
/// machine. All of it is in memory before the constructor returns. Throws std::system_error.
class Pack {
 public:
  explicit Pack(const std::string& path);

  [[nodiscard]] const std::vector<PackedFile>& files() const { return files_; }

 private:
  std::string text_;
  std::vector<PackedFile> files_;
};

/// Calls `task(i)` for every i below `count` on as many threads as the machine lets this process have.
void on_all_threads(std::size_t count, const std::function<void(std::size_t)>& task);

/// Every file below `folder`, sorted.
std::vector<std::string> list_files(const std::string& folder);

/// Throws std::system_error.
std::string read_file(const std::string& path);

/// Writes a new file in a folder that exists. Throws std::system_error.
void write_file(const std::string& path, std::string_view bytes);

/// Makes the folders that `files` need below `root`, each once.
void make_folders(const std::string& root, const std::vector<PackedFile>& files);

}  // namespace refgen::bench
