#pragma once

#include <map>
#include <string>

#include "generator/base/path.h"
#include "tests/support/memory_run.h"

namespace refgen::testing {

/// What stands below a folder: files with their contents, empty folders as `folder/`, links with `-> `.
using FileTree = std::map<std::string, std::string>;

inline void add_to_tree(const base::FileSystem& files, const std::string& root, const std::string& below,
                        FileTree& tree) {
  const auto entries = files.list(base::join_path(root, below));
  if (!entries.ok()) return;
  for (const base::DirectoryEntry& entry : entries.value()) {
    const std::string path = base::join_path(below, entry.name);
    if (entry.kind == base::FileKind::directory) {
      const std::size_t before = tree.size();
      add_to_tree(files, root, path, tree);
      if (tree.size() == before) tree[path + "/"] = "";
    } else if (entry.kind == base::FileKind::link) {
      tree[path] = "-> ";
    } else {
      tree[path] = files.read_file(base::join_path(root, path)).value();
    }
  }
}

inline FileTree tree_of(const base::FileSystem& files, const std::string& root) {
  FileTree tree;
  add_to_tree(files, root, "", tree);
  return tree;
}

/// Puts a tree without links beside what stands there.
inline void put_tree(base::FileSystem& files, const std::string& root, const FileTree& tree) {
  for (const auto& [path, content] : tree) {
    if (!path.ends_with('/')) {
      put_file(files, root + "/" + path, content);
      continue;
    }
    put_file(files, root + "/" + path + "placeholder", "");
    (void)files.remove_file(root + "/" + path + "placeholder");
  }
}

/// Removes a folder with all that is in it.
inline void remove_tree(base::FileSystem& files, const std::string& root) {
  const auto entries = files.list(root);
  if (!entries.ok()) return;
  for (const base::DirectoryEntry& entry : entries.value()) {
    const std::string path = root + "/" + entry.name;
    if (entry.kind == base::FileKind::directory) {
      remove_tree(files, path);
    } else {
      (void)files.remove_file(path);
    }
  }
  (void)files.remove_directory(root);
}

}  // namespace refgen::testing
