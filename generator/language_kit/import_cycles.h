#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"

namespace refgen::language_kit {

/// Finds imports that lead back to the file they stand in, for languages that load a file's imports where they stand.
/// A file holds a SpecGroup; an import from another module loads that module's index first, and so all its files. The
/// root's index is loaded before all others and counts as loaded. Groups are named by their position.
class ImportCycles {
 public:
  ImportCycles(const TypePlan& plan, const std::vector<SpecGroup>& groups);

  /// Whether an import of the group `to` in the group `from` may load files that need the types of `from`.
  [[nodiscard]] bool leads_back(std::size_t from, std::size_t to) const;

 private:
  /// The groups that an import loads, in the first place.
  [[nodiscard]] std::set<std::size_t> loaded_by(std::size_t from, std::size_t to) const;

  std::vector<std::size_t> module_of_;
  std::vector<std::set<std::size_t>> members_;  ///< By module; none for the root.
  std::vector<std::set<std::size_t>> used_;
};

}  // namespace refgen::language_kit
