#pragma once

#include <map>
#include <string>
#include <vector>

#include "generator/diagnostics/diagnostic.h"
#include "generator/render/generated_file.h"

namespace refgen::render {

/// The files a run wants to write. Refuses what would overwrite another file or leave the output root.
class OutputSet {
 public:
  /// Takes a file, or reports why not: the path is unsafe (base::unsafe_path_reason), another file has it, another file
  /// has it in other case or in another Unicode spelling of the same letters, or it runs through another file.
  void add(GeneratedFile file, diagnostics::Sink& sink);
  /// Sorted by path.
  [[nodiscard]] std::vector<GeneratedFile> take() &&;

 private:
  std::map<std::string, GeneratedFile> files_;
  std::map<std::string, std::string> folded_;  ///< folded path or folder of a path -> path that claimed it
};

}  // namespace refgen::render
