#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/base/limits.h"
#include "generator/diagnostics/sink.h"
#include "generator/spec/yaml_node.h"

namespace refgen::spec {

/// Reads the YAML between the offsets `begin` and `end` of a source. Aliases are expanded and merge keys (`<<`)
/// applied. Reports, as errors with their place: broken YAML, a second document, deeper nesting, more values or
/// more text after expanding aliases than the limits allow; as warnings: a key given twice (the first one stands).
/// Nothing in there (blank, comments) is a null node. Returns nothing when an error was reported.
std::optional<Node> read_yaml(const diagnostics::Sources& sources, diagnostics::SourceId source, std::size_t begin,
                              std::size_t end, diagnostics::Sink& sink, const base::Limits& limits = {});

/// The span in the source of the bytes [begin, end) of a scalar's value: also right inside block and folded scalars and
/// quoted ones with escapes.
diagnostics::Span span_in_scalar(const diagnostics::Sources& sources, const Node& scalar, std::size_t begin,
                                 std::size_t end);

/// The same for several parts of one scalar, in order: the text is walked once.
std::vector<diagnostics::Span> spans_in_scalar(const diagnostics::Sources& sources, const Node& scalar,
                                               const std::vector<std::pair<std::size_t, std::size_t>>& parts);

}  // namespace refgen::spec
