#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "generator/diagnostics/diagnostic.h"
#include "generator/spec/yaml_node.h"

namespace refgen::spec {

/// A text as a YAML scalar on one line, at any place: plain when every reader takes it for this text, else in quotes.
std::string write_scalar(std::string_view value);

/// What makes a scalar say `value`, whatever it is written as now. Nothing when more than the text would be lost: a
/// comment in the head of a block, an anchor or a tag.
std::optional<diagnostics::Edit> rewrite_scalar(const diagnostics::Sources& sources, const Node& scalar,
                                                std::string_view value);

/// What puts `replacement` in the place of the bytes [begin, end) of a scalar's value. The rest of the scalar stays as
/// it is written, unless the new text needs quotes. Nothing when the replacement has more than one line, and as above.
std::optional<diagnostics::Edit> edit_in_scalar(const diagnostics::Sources& sources, const Node& scalar,
                                                std::size_t begin, std::size_t end, std::string_view replacement);

}  // namespace refgen::spec
