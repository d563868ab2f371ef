#pragma once

#include <string>
#include <string_view>

#include "generator/diagnostics/sink.h"
#include "generator/spec/yaml_node.h"

namespace refgen::fuzzing {

/// Ends the process, as a crash does, when something that refgen promises does not hold.
void require(bool holds, std::string_view promise);

/// A span without a source, or one that lies inside its source.
void require_inside(diagnostics::Span span, const diagnostics::Sources& sources);

/// A text that refgen wrote: well-formed UTF-8 without control characters other than tab and line feed, and without
/// characters that change how others are read.
void require_readable(std::string_view text);

/// The tree in one line, to compare it with another. Everything in it lies inside its source.
std::string checked_outline(const spec::Node& node, const diagnostics::Sources& sources);

/// What was reported, as a terminal shows it. All its places lie inside their sources, and it is readable.
std::string checked_listing(const diagnostics::Sink& sink, const diagnostics::Sources& sources);

}  // namespace refgen::fuzzing
