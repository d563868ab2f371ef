#pragma once

#include "generator/base/path.h"
#include "generator/base/spelling_fold.h"
#include "tests/support/forwarding_file_system.h"

namespace refgen::testing {

/// Another file system as macOS and Windows have it: names keep the spelling they were created with, and are found by
/// any other one.
class CaseFoldingFileSystem final : public ForwardingFileSystem {
 public:
  explicit CaseFoldingFileSystem(base::FileSystem& files) : ForwardingFileSystem(files) {}

  [[nodiscard]] base::FileKind kind(const std::string& path) const override {
    return ForwardingFileSystem::kind(spelled(path));
  }
  [[nodiscard]] base::Result<std::vector<base::DirectoryEntry>> list(const std::string& path) const override {
    return ForwardingFileSystem::list(spelled(path));
  }
  [[nodiscard]] base::Result<std::string> read_file(const std::string& path) const override {
    return ForwardingFileSystem::read_file(spelled(path));
  }
  base::Result<base::Done> create_file(const std::string& path, std::string_view content) override {
    return ForwardingFileSystem::create_file(spelled(path), content);
  }
  /// What is replaced keeps its spelling.
  base::Result<base::Done> rename(const std::string& from, const std::string& to) override {
    return ForwardingFileSystem::rename(spelled(from), spelled(to));
  }
  base::Result<base::Done> remove_file(const std::string& path) override {
    return ForwardingFileSystem::remove_file(spelled(path));
  }
  base::Result<base::Done> remove_directory(const std::string& path) override {
    return ForwardingFileSystem::remove_directory(spelled(path));
  }
  base::Result<base::Done> create_directory(const std::string& path) override {
    return ForwardingFileSystem::create_directory(spelled(path));
  }

 private:
  /// The path as what stands there is spelled; parts that do not stand there are as they are.
  [[nodiscard]] std::string spelled(const std::string& path) const {
    std::string found = path.starts_with('/') ? "/" : "";
    for (const std::string_view part : base::path_parts(path)) {
      std::string name(part);
      if (const auto entries = ForwardingFileSystem::list(found); entries.ok()) {
        for (const base::DirectoryEntry& entry : entries.value()) {
          if (base::fold_spelling(entry.name) == base::fold_spelling(part)) name = entry.name;
        }
      }
      found = base::join_path(found, name);
    }
    return found;
  }
};

}  // namespace refgen::testing
