#pragma once

#include "generator/base/file_system.h"

namespace refgen::testing {

/// Another file system as it is: for tests that change what a single call does.
class ForwardingFileSystem : public base::FileSystem {
 public:
  /// `files` must outlive this.
  explicit ForwardingFileSystem(base::FileSystem& files) : files_(files) {}

  [[nodiscard]] base::FileKind kind(const std::string& path) const override { return files_.kind(path); }
  [[nodiscard]] base::Result<std::vector<base::DirectoryEntry>> list(const std::string& path) const override {
    return files_.list(path);
  }
  [[nodiscard]] base::Result<std::string> read_file(const std::string& path) const override {
    return files_.read_file(path);
  }
  base::Result<base::Done> create_file(const std::string& path, std::string_view content) override {
    return files_.create_file(path, content);
  }
  base::Result<base::Done> rename(const std::string& from, const std::string& to) override {
    return files_.rename(from, to);
  }
  base::Result<base::Done> copy_permissions(const std::string& from, const std::string& to) override {
    return files_.copy_permissions(from, to);
  }
  base::Result<base::Done> remove_file(const std::string& path) override { return files_.remove_file(path); }
  base::Result<base::Done> remove_directory(const std::string& path) override { return files_.remove_directory(path); }
  base::Result<base::Done> create_directory(const std::string& path) override { return files_.create_directory(path); }
  base::Result<std::unique_ptr<base::DirectoryLock>> lock_directory(const std::string& path) override {
    return files_.lock_directory(path);
  }

 private:
  base::FileSystem& files_;
};

}  // namespace refgen::testing
