#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/sink.h"
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
  /// A path that is in use, and by which file.
  struct Claim {
    std::string path;  ///< The file's, or that of a folder on the way to it.
    bool is_file = false;
    diagnostics::Span span;  ///< Of the file.
  };

  /// The claim that does not go together with `path` as a file or as a folder; null when there is none.
  [[nodiscard]] const Claim* find_clash(std::string_view path, bool is_file) const;
  void claim(const GeneratedFile& file);
  /// What is wrong with the paths of one spec has one cause: it is reported at the first of them.
  bool is_first_report(const GeneratedFile& file);

  std::map<std::string, GeneratedFile> files_;
  std::set<std::string> reported_specs_;
  std::set<std::string, std::less<>> folders_;  ///< Claimed as they are spelt; then those above them are too.
  std::map<std::string, Claim> claims_;         ///< By folded spelling: what some systems take for the same path.
};

}  // namespace refgen::render
