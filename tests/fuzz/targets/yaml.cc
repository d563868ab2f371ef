#include <algorithm>
#include <set>

#include "generator/spec/yaml_reader.h"
#include "tests/fuzz/properties.h"
#include "tests/fuzz/targets.h"

namespace refgen::fuzzing {
namespace {

std::size_t count_nodes(const spec::Node& node) {
  std::size_t count = 1;
  for (const spec::Node& item : node.items) count += count_nodes(item);
  for (const auto& [key, value] : node.members) count += count_nodes(key) + count_nodes(value);
  return count;
}

std::size_t depth_of(const spec::Node& node) {
  std::size_t inner = 0;
  for (const spec::Node& item : node.items) inner = std::max(inner, depth_of(item));
  for (const auto& member : node.members) inner = std::max(inner, depth_of(member.second));
  return inner + 1;
}

void require_unique_keys(const spec::Node& node) {
  std::set<std::string> keys;
  for (const auto& [key, value] : node.members) {
    require(keys.insert(key.value).second, "keys of a mapping are unique");
    require_unique_keys(value);
  }
  for (const spec::Node& item : node.items) require_unique_keys(item);
}

/// The places of all parts of a value in three pieces.
void require_parts_inside(const spec::Node& node, const diagnostics::Sources& sources) {
  if (node.is_scalar()) {
    const std::size_t size = node.value.size();
    require_inside(spec::span_in_scalar(sources, node, 0, size / 3), sources);
    require_inside(spec::span_in_scalar(sources, node, size / 3, size / 2), sources);
    require_inside(spec::span_in_scalar(sources, node, size / 2, size), sources);
  }
  for (const spec::Node& item : node.items) require_parts_inside(item, sources);
  for (const auto& member : node.members) require_parts_inside(member.second, sources);
}

std::string read(std::string_view input) {
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  const diagnostics::SourceId id = sources.add("specs/user.mdx", std::string(input));
  const std::optional<spec::Node> node = spec::read_yaml(sources, id, 0, input.size(), sink);
  require(node.has_value() != sink.has_errors(), "there is a tree or an error");
  if (!node) return checked_listing(sink, sources);
  require(count_nodes(*node) <= 100'000, "a tree has at most 100,000 nodes");
  require(depth_of(*node) <= 65, "a tree is at most 64 deep");
  require_unique_keys(*node);
  require_parts_inside(*node, sources);
  return checked_outline(*node, sources) + checked_listing(sink, sources);
}

}  // namespace

void yaml(std::string_view input) { require(read(input) == read(input), "two runs read the same"); }

}  // namespace refgen::fuzzing
