#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <limits>
#include <system_error>
#include <utility>

#include "generator/base/file_system.h"

namespace refgen::base {
namespace {

/// A clock that files are stamped by may stand still for this long.
constexpr std::int64_t coarse_clock_seconds = 1;
constexpr mode_t permission_bits = 07777;
constexpr mode_t new_file_mode = 0666;       // the user's umask takes away what it wants
constexpr mode_t new_directory_mode = 0777;  // same

Failure system_failure(int error) {
  std::string message = std::generic_category().message(error);
  if (!message.empty() && message[0] >= 'A' && message[0] <= 'Z') message[0] = static_cast<char>(message[0] + 32);
  return Failure{std::move(message)};
}

Failure last_system_failure() { return system_failure(errno); }

/// What a system call that gives 0 or -1 came to.
Result<Done> outcome(int status) {
  if (status != 0) return last_system_failure();
  return Done{};
}

/// The system would silently stop reading such a path at the NUL.
bool holds_nul(const std::string& path) { return path.find('\0') != std::string::npos; }

const Failure nul_in_path{"the path contains a NUL byte"};

/// As the system takes it, which knows no empty path.
const char* system_path(const std::string& path) { return path.empty() ? "." : path.c_str(); }

FileKind kind_of_mode(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::file;
  if (S_ISDIR(mode)) return FileKind::directory;
  if (S_ISLNK(mode)) return FileKind::link;
  return FileKind::other;
}

/// Owns an open file.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (is_open()) ::close(number_);
  }

  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }
  /// Closes now, because some systems tell only here that a write failed.
  Result<Done> close() { return outcome(::close(std::exchange(number_, -1))); }

 private:
  int number_;
};

Result<Done> write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor, content.data(), content.size());
    if (written >= 0) {
      content.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      return last_system_failure();
    }
  }
  return Done{};
}

/// Nothing when there are more than `most` bytes: a file may be larger than it says, or grow.
Result<std::optional<std::string>> read_all(int descriptor, std::size_t expected_size, std::size_t most) {
  if (expected_size > most) return std::optional<std::string>();
  std::string content;
  content.reserve(expected_size);
  // Setting it to zeros would cost as much as reading a small file.
  std::array<char, 65536> buffer;  // NOLINT(cppcoreguidelines-pro-type-member-init)
  for (;;) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count == 0) return std::optional(std::move(content));
    if (count > 0) {
      if (content.size() + static_cast<std::size_t>(count) > most) return std::optional<std::string>();
      content.append(buffer.data(), static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      return last_system_failure();
    }
  }
}

FileKind entry_kind(DIR* directory, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return kind_of_mode(static_cast<mode_t>(DTTOIF(entry.d_type)));
  // Some file systems do not say.
  struct stat status {};
  const bool known = ::fstatat(::dirfd(directory), entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0;
  return known ? kind_of_mode(status.st_mode) : FileKind::other;
}

Result<std::vector<DirectoryEntry>> read_entries(DIR* directory) {
  std::vector<DirectoryEntry> entries;
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(directory);
    if (!entry && errno != 0) return last_system_failure();
    if (!entry) break;
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") entries.push_back({std::string(name), entry_kind(directory, *entry)});
  }
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& left, const DirectoryEntry& right) { return left.name < right.name; });
  return entries;
}

/// The lock lasts as long as the directory is open.
class DiskLock final : public DirectoryLock {
 public:
  explicit DiskLock(int descriptor) : directory_(descriptor) {}

  [[nodiscard]] const Descriptor& directory() const { return directory_; }

 private:
  Descriptor directory_;
};

/// Whether the path still leads to the directory, which may have been deleted or replaced since it was opened.
bool leads_to(const std::string& path, const Descriptor& directory) {
  struct stat opened {};
  struct stat there {};
  return ::fstat(directory.number(), &opened) == 0 && ::stat(system_path(path), &there) == 0 &&
         opened.st_dev == there.st_dev && opened.st_ino == there.st_ino;
}

class DiskFileSystem final : public FileSystem {
 public:
  [[nodiscard]] FileKind kind(const std::string& path) const override {
    if (holds_nul(path)) return FileKind::missing;
    struct stat status {};
    if (::lstat(system_path(path), &status) == 0) return kind_of_mode(status.st_mode);
    return errno == ENOENT || errno == ENOTDIR ? FileKind::missing : FileKind::other;
  }

  [[nodiscard]] Result<std::vector<DirectoryEntry>> list(const std::string& path) const override {
    if (holds_nul(path)) return nul_in_path;
    const std::unique_ptr<DIR, int (*)(DIR*)> directory(::opendir(system_path(path)), ::closedir);
    if (!directory) return last_system_failure();
    return read_entries(directory.get());
  }

  [[nodiscard]] Result<std::string> read_file(const std::string& path) const override {
    Result<std::optional<std::string>> content = read_file_up_to(path, std::numeric_limits<std::size_t>::max());
    if (!content.ok()) return Failure{content.error()};
    return std::move(*content.value());
  }

  [[nodiscard]] Result<std::optional<std::string>> read_file_up_to(const std::string& path,
                                                                   std::size_t most) const override {
    if (holds_nul(path)) return nul_in_path;
    // Without O_NONBLOCK a named pipe in the spec folder would make us wait for ever.
    const Descriptor file(::open(system_path(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.is_open()) return last_system_failure();
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return last_system_failure();
    if (S_ISDIR(status.st_mode)) return system_failure(EISDIR);
    if (!S_ISREG(status.st_mode)) return Failure{"not a regular file"};
    return read_all(file.number(), static_cast<std::size_t>(status.st_size), most);
  }

  [[nodiscard]] std::optional<FileStamp> stamp(const std::string& path) const override {
    struct stat status {};
    if (holds_nul(path) || ::lstat(system_path(path), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    if (std::time(nullptr) - status.st_ctim.tv_sec <= coarse_clock_seconds) return std::nullopt;
    return FileStamp{static_cast<std::int64_t>(status.st_dev), static_cast<std::int64_t>(status.st_ino), status.st_size,
                     status.st_ctim.tv_sec, status.st_ctim.tv_nsec};
  }

  Result<Done> create_file(const std::string& path, std::string_view content) override {
    if (holds_nul(path)) return nul_in_path;
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    Descriptor file(::open(system_path(path), flags, new_file_mode));
    if (!file.is_open()) return last_system_failure();
    Result<Done> written = write_all(file.number(), content);
    if (written.ok()) written = file.close();
    if (!written.ok()) ::unlink(system_path(path));
    return written;
  }

  Result<Done> rename(const std::string& from, const std::string& to) override {
    if (holds_nul(from) || holds_nul(to)) return nul_in_path;
    return outcome(::rename(system_path(from), system_path(to)));
  }

  Result<Done> copy_permissions(const std::string& from, const std::string& to) override {
    if (holds_nul(from) || holds_nul(to)) return nul_in_path;
    struct stat status {};
    if (::lstat(system_path(from), &status) != 0) return last_system_failure();
    return outcome(::fchmodat(AT_FDCWD, system_path(to), status.st_mode & permission_bits, 0));
  }

  Result<Done> remove_file(const std::string& path) override {
    if (holds_nul(path)) return nul_in_path;
    return outcome(::unlink(system_path(path)));
  }

  Result<Done> remove_directory(const std::string& path) override {
    if (holds_nul(path)) return nul_in_path;
    return outcome(::rmdir(system_path(path)));
  }

  Result<Done> create_directory(const std::string& path) override {
    if (holds_nul(path)) return nul_in_path;
    Result<Done> created = outcome(::mkdir(system_path(path), new_directory_mode));
    if (!created.ok() && kind(path) == FileKind::directory) return Done{};
    return created;
  }

  Result<std::unique_ptr<DirectoryLock>> lock_directory(const std::string& path) override {
    if (holds_nul(path)) return nul_in_path;
    auto lock = std::make_unique<DiskLock>(::open(system_path(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!lock->directory().is_open()) return last_system_failure();
    if (::flock(lock->directory().number(), LOCK_EX | LOCK_NB) != 0) {
      if (errno == EWOULDBLOCK) return std::unique_ptr<DirectoryLock>();
      return last_system_failure();
    }
    if (!leads_to(path, lock->directory())) return std::unique_ptr<DirectoryLock>();
    return std::unique_ptr<DirectoryLock>(std::move(lock));
  }
};

}  // namespace

std::unique_ptr<FileSystem> disk_file_system() { return std::make_unique<DiskFileSystem>(); }

}  // namespace refgen::base
