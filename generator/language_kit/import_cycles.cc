#include "generator/language_kit/import_cycles.h"

#include <map>

namespace refgen::language_kit {

ImportCycles::ImportCycles(const TypePlan& plan, const std::vector<SpecGroup>& groups)
    : members_(plan.modules.size()), used_(groups.size()) {
  std::map<DeclarationId, std::size_t> group_of;
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const std::size_t module = groups[group].module;
    module_of_.push_back(module);
    if (!plan.modules[module].path.empty()) members_[module].insert(group);
    for (const DeclarationId id : groups[group].declarations) group_of[id] = group;
  }
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const DeclarationId id : used_elsewhere(plan, groups[group].declarations)) used_[group].insert(group_of[id]);
  }
}

std::set<std::size_t> ImportCycles::loaded_by(std::size_t from, std::size_t to) const {
  std::set<std::size_t> loaded = {to};
  if (module_of_[from] != module_of_[to])
    loaded.insert(members_[module_of_[to]].begin(), members_[module_of_[to]].end());
  return loaded;
}

bool ImportCycles::leads_back(std::size_t from, std::size_t to) const {
  std::set<std::size_t> loaded = loaded_by(from, to);
  std::vector<std::size_t> open(loaded.begin(), loaded.end());
  while (!open.empty()) {
    const std::size_t group = open.back();
    open.pop_back();
    for (const std::size_t used : used_[group]) {
      for (const std::size_t next : loaded_by(group, used)) {
        if (loaded.insert(next).second) open.push_back(next);
      }
    }
  }
  return loaded.contains(from);
}

}  // namespace refgen::language_kit
