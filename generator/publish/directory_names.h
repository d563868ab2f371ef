#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "generator/base/file_system.h"

namespace refgen::publish {

/// The names in the folders below a root, spelled as they are there. Each folder is read once.
class DirectoryNames {
 public:
  /// Both must outlive this.
  DirectoryNames(const base::FileSystem& files, const std::string& root) : files_(files), root_(root) {}

  /// Whether a path and all folders on the way to it stand there in this very spelling. Systems that take `User` and
  /// `user` for one name find a file by either, but it has one of them only.
  bool has(std::string_view path);

 private:
  using Names = std::set<std::string, std::less<>>;

  const Names& names_in(std::string_view folder);

  const base::FileSystem& files_;
  const std::string& root_;
  std::map<std::string, Names, std::less<>> names_;
};

}  // namespace refgen::publish
