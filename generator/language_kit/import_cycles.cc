#include "generator/language_kit/import_cycles.h"

#include <algorithm>

#include "generator/language_kit/type_queries.h"

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

ImportCycles::ImportCycles(const TypePlan& plan) : file_of_(plan.declarations.size()) {
  const std::vector<SpecGroup> files = group_by_spec(plan);
  Edges edges(files.size() + plan.modules.size());
  for (std::size_t file = 0; file < files.size(); ++file) {
    const bool is_root = plan.modules[files[file].module].path.empty();
    index_of_.push_back(is_root ? file : files.size() + files[file].module);
    if (!is_root) edges[index_of_[file]].push_back(file);
    for (const DeclarationId id : files[file].declarations) file_of_[id] = file;
  }
  for (std::size_t file = 0; file < files.size(); ++file) {
    for (const DeclarationId id : used_elsewhere(plan, files[file].declarations)) {
      const std::size_t used = file_of_[id];
      edges[file].push_back(used);
      if (index_of_[used] != index_of_[file]) edges[file].push_back(index_of_[used]);
    }
  }
  cycle_of_ = number_cycles(edges);
}

bool ImportCycles::leads_back(DeclarationId from, DeclarationId to) const {
  const std::size_t file = file_of_[from];
  const std::size_t used = file_of_[to];
  if (cycle_of_[file] == cycle_of_[used]) return true;
  return index_of_[file] != index_of_[used] && cycle_of_[file] == cycle_of_[index_of_[used]];
}

}  // namespace refgen::language_kit
