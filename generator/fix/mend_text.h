#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::fix {

/// A problem whose edits were not made, and why.
struct Refusal {
  std::size_t problem = 0;  ///< Index in the list of problems.
  std::string reason;
};

/// What mending one file came to.
struct MendedText {
  std::string text;
  std::vector<std::size_t> mended;  ///< Indices in the list of problems.
  std::vector<Refusal> refused;     ///< Not those that only have to wait for the next round.
};

/// Makes the edits of problems in one text, each problem's together or not at all. Where edits overlap, the problem
/// that comes first wins and the other has to wait. Only what leaves everything else as it was is kept (see verify.h).
MendedText mend_text(std::string_view text, const std::vector<const diagnostics::Diagnostic*>& problems);

}  // namespace refgen::fix
