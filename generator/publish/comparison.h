#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "generator/publish/output_memory.h"
#include "generator/publish/staging.h"
#include "generator/publish/standing_file.h"
#include "generator/render/generated_file.h"

namespace refgen::publish {

/// A generated file beside what stands in its place.
struct ComparedFile {
  render::GeneratedFile file;  ///< With its hash; its content only when it differs and is kept.
  StandingFile standing;       ///< Its content only when the file differs and contents are kept.
  bool same = false;
  std::string staged;   ///< Where the content waits, below the root; empty: nowhere.
  std::string failure;  ///< Why it could not be put down; empty when it could.
};

/// Compares generated files with an output folder one at a time, as they are made, so that none has to be kept.
class Comparison {
 public:
  /// What becomes of the contents of files that differ.
  enum class Contents { kept, dropped, staged };

  /// Everything must outlive it. A staging folder means Contents::staged.
  Comparison(const base::FileSystem& files, const std::string& root, OutputMemory& memory, Contents contents,
             Staging* staging = nullptr);

  /// May be called from several threads.
  void add(render::GeneratedFile file);
  /// Whether files with these hashes stand at all the paths. Then they count as added.
  bool add_if_same(std::vector<render::GeneratedFile> files);
  /// Those added, sorted by path.
  std::vector<ComparedFile> take();

 private:
  [[nodiscard]] StandingFile look(const std::string& path);
  void put_down(ComparedFile& compared);
  void keep(ComparedFile compared);

  const base::FileSystem& files_;
  const std::string& root_;
  OutputMemory& memory_;
  Contents contents_;
  Staging* staging_;
  std::mutex mutex_;  ///< Of the ways and of the files.
  Ways ways_;
  std::vector<ComparedFile> compared_;
};

}  // namespace refgen::publish
