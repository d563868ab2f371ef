#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::fix {

/// Reads a spec before and after edits and compares: every key, text, list and code block must be the same, except the
/// texts that the edits lie in, which must say what the edits put there, and whole rows that the edits insert. Returns
/// why the edits may not be made (`the text is used in several places`), or an empty string when they may.
/// Precondition: the edits are in order and do not overlap.
std::string why_not_the_same(std::string_view before, const std::vector<diagnostics::Edit>& edits,
                             std::string_view after);

}  // namespace refgen::fix
