#include "generator/publish/directory_names.h"

#include "generator/base/path.h"

namespace refgen::publish {

bool DirectoryNames::has(std::string_view path) {
  const std::string_view folder = base::parent_path(path);
  return (folder.empty() || has(folder)) && names_in(folder).contains(base::file_name(path));
}

const DirectoryNames::Names& DirectoryNames::names_in(std::string_view folder) {
  const auto known = names_.find(folder);
  if (known != names_.end()) return known->second;
  Names names;
  if (const auto entries = files_.list(base::join_path(root_, folder)); entries.ok()) {
    for (const base::DirectoryEntry& entry : entries.value()) names.insert(entry.name);
  }
  return names_.emplace(folder, std::move(names)).first->second;
}

}  // namespace refgen::publish
