#include "generator/language_kit/import_graph.h"

#include <algorithm>
#include <map>
#include <vector>

#include "generator/language_kit/type_queries.h"

namespace refgen::language_kit {
namespace {

bool reaches(const ImportGraph& graph, std::size_t from, std::size_t to) {
  std::set<std::size_t> seen = {from};
  std::vector<std::size_t> open = {from};
  while (!open.empty()) {
    const std::size_t module = open.back();
    open.pop_back();
    if (module == to) return true;
    for (auto edge = graph.lower_bound({module, 0}); edge != graph.end() && edge->first == module; ++edge) {
      if (seen.insert(edge->second).second) open.push_back(edge->second);
    }
  }
  return false;
}

}  // namespace

ImportGraph import_graph(const TypePlan& plan) {
  std::map<std::pair<std::size_t, std::size_t>, int> uses;
  for (std::size_t module = 0; module < plan.modules.size(); ++module) {
    for (const DeclarationId id : used_elsewhere(plan, plan.modules[module].declarations)) {
      ++uses[{module, plan.declarations[id].module}];
    }
  }
  std::vector<std::pair<std::pair<std::size_t, std::size_t>, int>> imports(uses.begin(), uses.end());
  std::stable_sort(imports.begin(), imports.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  ImportGraph graph;
  for (const auto& [import, count] : imports) {
    if (!reaches(graph, import.second, import.first)) graph.insert(import);
  }
  return graph;
}

}  // namespace refgen::language_kit
