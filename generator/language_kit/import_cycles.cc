#include "generator/language_kit/import_cycles.h"

#include <algorithm>

namespace refgen::language_kit {
namespace {

using Edges = std::vector<std::vector<std::size_t>>;  ///< By node: where its edges lead.

/// Appends the nodes that can be reached from `start` and have no mark yet, each behind those it leads to, and gives
/// them the mark.
void visit(const Edges& edges, std::size_t start, std::size_t mark, std::vector<std::size_t>& marks,
           std::vector<std::size_t>& finished) {
  struct Step {
    std::size_t node;
    std::size_t next = 0;
  };
  if (marks[start] != 0) return;
  marks[start] = mark;
  std::vector<Step> path = {{start}};
  while (!path.empty()) {
    Step& step = path.back();
    if (step.next == edges[step.node].size()) {
      finished.push_back(step.node);
      path.pop_back();
      continue;
    }
    const std::size_t node = edges[step.node][step.next++];
    if (marks[node] != 0) continue;
    marks[node] = mark;
    path.push_back({node});
  }
}

/// For each node a number that it shares with those it can reach and be reached from: Kosaraju's two passes.
std::vector<std::size_t> number_cycles(const Edges& edges) {
  Edges reversed(edges.size());
  for (std::size_t node = 0; node < edges.size(); ++node) {
    for (const std::size_t target : edges[node]) reversed[target].push_back(node);
  }
  std::vector<std::size_t> seen(edges.size(), 0);
  std::vector<std::size_t> finished;
  for (std::size_t node = 0; node < edges.size(); ++node) visit(edges, node, 1, seen, finished);
  std::reverse(finished.begin(), finished.end());
  std::vector<std::size_t> cycles(edges.size(), 0);
  std::vector<std::size_t> members;
  std::size_t count = 0;
  for (const std::size_t node : finished) visit(reversed, node, ++count, cycles, members);
  return cycles;
}

}  // namespace

ImportCycles::ImportCycles(const TypePlan& plan, const std::vector<SpecGroup>& groups) {
  Edges edges(groups.size() + plan.modules.size());
  std::vector<std::size_t> group_of(plan.declarations.size());
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const bool is_root = plan.modules[groups[group].module].path.empty();
    index_of_.push_back(is_root ? group : groups.size() + groups[group].module);
    if (!is_root) edges[index_of_[group]].push_back(group);
    for (const DeclarationId id : groups[group].declarations) group_of[id] = group;
  }
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const DeclarationId id : used_elsewhere(plan, groups[group].declarations)) {
      const std::size_t used = group_of[id];
      edges[group].push_back(used);
      if (index_of_[used] != index_of_[group]) edges[group].push_back(index_of_[used]);
    }
  }
  cycle_of_ = number_cycles(edges);
}

bool ImportCycles::leads_back(std::size_t from, std::size_t to) const {
  if (cycle_of_[from] == cycle_of_[to]) return true;
  return index_of_[from] != index_of_[to] && cycle_of_[from] == cycle_of_[index_of_[to]];
}

}  // namespace refgen::language_kit
