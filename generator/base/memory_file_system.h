#pragma once

#include <map>
#include <mutex>
#include <set>

#include "generator/base/file_system.h"

namespace refgen::base {

/// A file system in memory, for tests. Its root and its working directory are `/`.
class MemoryFileSystem final : public FileSystem {
 public:
  /// Creates a symbolic link; its directory must exist. A relative target counts from the link's directory.
  Result<Done> create_link(const std::string& path, const std::string& target);

  [[nodiscard]] FileKind kind(const std::string& path) const override;
  [[nodiscard]] Result<std::vector<DirectoryEntry>> list(const std::string& path) const override;
  [[nodiscard]] Result<std::string> read_file(const std::string& path) const override;
  [[nodiscard]] std::optional<FileStamp> stamp(const std::string& path) const override;
  Result<Done> create_file(const std::string& path, std::string_view content) override;
  Result<Done> rename(const std::string& from, const std::string& to) override;
  Result<Done> remove_file(const std::string& path) override;
  Result<Done> remove_directory(const std::string& path) override;
  Result<Done> create_directory(const std::string& path) override;
  Result<std::unique_ptr<DirectoryLock>> lock_directory(const std::string& path) override;

 private:
  class Lock;
  struct Node {
    FileKind kind = FileKind::file;
    std::string content;       ///< Of a file: its bytes. Of a link: its target.
    std::int64_t version = 0;  ///< No other node, past or present, has it.
  };
  enum class LastLink { follow, keep };

  /// The path from `/` without links, `.` and `..`, whose last part may be missing. The root is the empty string.
  [[nodiscard]] Result<std::string> resolve(const std::string& path, LastLink last_link) const;
  /// The same of a directory, which must be there.
  [[nodiscard]] Result<std::string> resolve_directory(const std::string& path) const;
  /// Null when nothing is there.
  [[nodiscard]] const Node* find(const std::string& resolved) const;
  [[nodiscard]] bool is_empty_directory(const std::string& resolved) const;
  Result<Done> create_node(const std::string& path, Node node);

  std::map<std::string, Node> nodes_ = {{"", {FileKind::directory, "", 0}}};  ///< By resolved path.
  std::int64_t last_version_ = 0;
  std::set<std::int64_t> locked_;  ///< Versions of nodes.
  mutable std::mutex mutex_;
};

}  // namespace refgen::base
