#pragma once

#include <cstddef>
#include <vector>

#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// Finds imports that lead back to the file they stand in, for languages that load a file's imports where they stand.
/// A file holds a SpecGroup; an import from another module loads that module's index first, and so all its files. The
/// root's index is loaded before all others.
class ImportCycles {
 public:
  explicit ImportCycles(const TypePlan& plan);

  /// Whether importing `to` into the file of `from` may load files that need the types of that file. Precondition: they
  /// are in different files.
  [[nodiscard]] bool leads_back(DeclarationId from, DeclarationId to) const;

 private:
  std::vector<std::size_t> file_of_;   ///< By declaration: the node of its file.
  std::vector<std::size_t> index_of_;  ///< By file: the node of its module's index; its own for the root's files.
  std::vector<std::size_t> cycle_of_;  ///< By node (the files, then the modules' indexes): which lie on one cycle.
};

}  // namespace refgen::language_kit
