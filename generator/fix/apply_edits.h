#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::fix {

/// Whether two edits want the same bytes. Two that only insert never do: both get their place, one behind the other.
bool overlap(const diagnostics::Edit& left, const diagnostics::Edit& right);

/// The text with every edit made; all other bytes stay. Preconditions: the edits are in order, lie in this text and do
/// not overlap.
std::string apply_edits(std::string_view text, const std::vector<diagnostics::Edit>& edits);

}  // namespace refgen::fix
