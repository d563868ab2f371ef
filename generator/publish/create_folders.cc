#include "generator/publish/create_folders.h"

#include <algorithm>

#include "generator/base/path.h"
#include "generator/publish/replace_file.h"

namespace refgen::publish {

using base::Done;
using base::Result;

Result<Done> create_folders(base::FileSystem& files, const std::string& path, std::vector<std::string>& created) {
  std::vector<std::string> missing;
  for (std::string folder = path; !folder.empty() && files.kind(folder) == base::FileKind::missing;) {
    missing.push_back(folder);
    folder = base::parent_path(folder);
  }
  std::reverse(missing.begin(), missing.end());
  for (const std::string& folder : missing) {
    const Result<Done> done = files.create_directory(folder);
    if (!done.ok()) return file_failure("create", folder, done.error());
    created.push_back(folder);
  }
  return Done{};
}

}  // namespace refgen::publish
