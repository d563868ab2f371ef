#include "tests/bench/floor_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <set>
#include <system_error>
#include <thread>

namespace refgen::bench {
namespace {

[[noreturn]] void fail(const std::string& path) { throw std::system_error(errno, std::generic_category(), path); }

/// An open file, closed at the end of its scope.
class Handle {
 public:
  Handle(const std::string& path, int flags) : descriptor_(open(path.c_str(), flags | O_CLOEXEC, 0644)) {
    if (descriptor_ < 0) fail(path);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { close(descriptor_); }

  [[nodiscard]] int get() const { return descriptor_; }

 private:
  int descriptor_;
};

std::uint64_t take_size(std::string_view& text) {
  std::uint64_t size = 0;
  std::memcpy(&size, text.data(), sizeof size);
  text.remove_prefix(sizeof size);
  return size;
}

std::string_view take(std::string_view& text, std::size_t size) {
  const std::string_view taken = text.substr(0, size);
  text.remove_prefix(size);
  return taken;
}

}  // namespace

Pack::Pack(const std::string& path) : text_(read_file(path)) {
  std::string_view rest = text_;
  while (!rest.empty()) {
    const std::size_t path_size = take_size(rest);
    const std::size_t size = take_size(rest);
    PackedFile file;
    file.path = take(rest, path_size);
    file.bytes = take(rest, size);
    files_.push_back(file);
  }
}

void on_all_threads(std::size_t count, const std::function<void(std::size_t)>& task) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t index = next++; index < count; index = next++) task(index);
  };
  std::vector<std::jthread> threads;
  for (unsigned extra = 1; extra < std::thread::hardware_concurrency(); ++extra) threads.emplace_back(work);
  work();
}

std::vector<std::string> list_files(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string read_file(const std::string& path) {
  const Handle file(path, O_RDONLY);
  struct stat status {};
  if (fstat(file.get(), &status) != 0) fail(path);
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t part = read(file.get(), bytes.data() + done, bytes.size() - done);
    if (part < 0) fail(path);
    if (part == 0) break;
    done += static_cast<std::size_t>(part);
  }
  bytes.resize(done);
  return bytes;
}

void write_file(const std::string& path, std::string_view bytes) {
  const Handle file(path, O_WRONLY | O_CREAT | O_EXCL);
  while (!bytes.empty()) {
    const ssize_t part = write(file.get(), bytes.data(), bytes.size());
    if (part < 0) fail(path);
    bytes.remove_prefix(static_cast<std::size_t>(part));
  }
}

void make_folders(const std::string& root, const std::vector<PackedFile>& files) {
  std::set<std::string_view> folders;
  for (const PackedFile& file : files) {
    const std::size_t slash = file.path.rfind('/');
    if (slash != std::string_view::npos) folders.insert(file.path.substr(0, slash));
  }
  std::filesystem::create_directories(root);
  for (const std::string_view folder : folders) {
    std::filesystem::create_directories(std::filesystem::path(root) / folder);
  }
}

}  // namespace refgen::bench
