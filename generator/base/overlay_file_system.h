#pragma once

#include <map>

#include "generator/base/file_system.h"

namespace refgen::base {

/// Another file system as it would be with other contents in some of its files. Reads only: whatever would change
/// something fails. The other one must outlive it.
class OverlayFileSystem final : public FileSystem {
 public:
  explicit OverlayFileSystem(const FileSystem& below) : below_(below) {}

  /// What the file shall seem to hold. Must not be called while others read.
  void set_content(const std::string& path, std::string content) { contents_[path] = std::move(content); }

  [[nodiscard]] FileKind kind(const std::string& path) const override { return below_.kind(path); }
  [[nodiscard]] Result<std::vector<DirectoryEntry>> list(const std::string& path) const override {
    return below_.list(path);
  }
  [[nodiscard]] Result<std::string> read_file(const std::string& path) const override;
  [[nodiscard]] Result<std::optional<std::string>> read_file_up_to(const std::string& path,
                                                                   std::size_t most) const override;
  Result<Done> create_file(const std::string& path, std::string_view content) override;
  Result<Done> rename(const std::string& from, const std::string& to) override;
  Result<Done> remove_file(const std::string& path) override;
  Result<Done> remove_directory(const std::string& path) override;
  Result<Done> create_directory(const std::string& path) override;
  Result<std::unique_ptr<DirectoryLock>> lock_directory(const std::string& path) override;

 private:
  const FileSystem& below_;
  std::map<std::string, std::string> contents_;
};

}  // namespace refgen::base
