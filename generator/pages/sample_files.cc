#include "generator/pages/sample_files.h"

#include "generator/base/path.h"

namespace refgen::pages {

SampleFiles::SampleFiles(const std::vector<model::SampleFile>& files) {
  for (const model::SampleFile& file : files) {
    by_path_.try_emplace(file.path, &file);
    by_name_.try_emplace(base::file_name(file.path), &file);
  }
}

const model::SampleFile* SampleFiles::find(std::string_view folder, std::string_view name) const {
  const auto beside = by_path_.find(base::join_path(folder, name));
  if (beside != by_path_.end()) return beside->second;
  const auto anywhere = by_name_.find(base::file_name(name));
  return anywhere == by_name_.end() ? nullptr : anywhere->second;
}

}  // namespace refgen::pages
