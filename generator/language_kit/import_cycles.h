#pragma once

#include <cstddef>
#include <vector>

#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"

namespace refgen::language_kit {

/// Finds imports that lead back to the file they stand in, for languages that load a file's imports where they stand.
/// A file holds a SpecGroup; an import from another module loads that module's index first, and so all its files. The
/// root's index is loaded before all others. Groups are named by their position.
class ImportCycles {
 public:
  ImportCycles(const TypePlan& plan, const std::vector<SpecGroup>& groups);

  /// Whether an import of the group `to` in the group `from` may load files that need the types of `from`.
  [[nodiscard]] bool leads_back(std::size_t from, std::size_t to) const;

 private:
  std::vector<std::size_t> index_of_;  ///< By group: the node of its module's index; its own for the root's groups.
  std::vector<std::size_t> cycle_of_;  ///< By node (the groups, then the modules' indexes): which lie on one cycle.
};

}  // namespace refgen::language_kit
