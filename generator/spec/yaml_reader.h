#pragma once

#include <optional>
#include <string_view>

#include "generator/diagnostics/sink.h"
#include "generator/spec/yaml_node.h"

namespace refgen::spec {

/// Reads the YAML between the offsets `begin` and `end` of a source. Aliases are expanded and merge keys (`<<`)
/// applied. Reports, as errors with their place: broken YAML, a second document, nesting deeper than 64, more than
/// 100,000 nodes after expanding aliases; as warnings: a key given twice (the first one stands). Nothing in there
/// (blank, comments) is a null node. Returns nothing when an error was reported.
std::optional<Node> read_yaml(const diagnostics::Sources& sources, diagnostics::SourceId source, std::size_t begin,
                              std::size_t end, diagnostics::Sink& sink);

/// The span in the source of the bytes [begin, end) of a scalar's value: also right inside block and folded scalars and
/// quoted ones with escapes.
diagnostics::Span span_in_scalar(const diagnostics::Sources& sources, const Node& scalar, std::size_t begin,
                                 std::size_t end);

}  // namespace refgen::spec
