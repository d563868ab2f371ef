#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/model/api_model.h"

namespace refgen::pages {

/// Finds the files with samples that lie beside the specs.
class SampleFiles {
 public:
  /// The files must outlive the object.
  explicit SampleFiles(const std::vector<model::SampleFile>& files);

  /// The file of that name in the folder, else the first of that name anywhere, else null.
  [[nodiscard]] const model::SampleFile* find(std::string_view folder, std::string_view name) const;

 private:
  std::unordered_map<std::string_view, const model::SampleFile*> by_path_;
  std::unordered_map<std::string_view, const model::SampleFile*> by_name_;
};

}  // namespace refgen::pages
