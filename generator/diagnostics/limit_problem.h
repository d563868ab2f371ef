#pragma once

#include <string>

#include "generator/base/limits.h"
#include "generator/diagnostics/diagnostic.h"

namespace refgen::diagnostics {

/// A limit that is exceeded at a place: the message names what has more than the limit, the help the flag.
Diagnostic over_limit(const base::Limits& limits, std::size_t base::Limits::*value, Span span, std::string message);

/// A file that was not read, because it is too large: `what` and its path are named.
Diagnostic too_large_to_read(const base::Limits& limits, std::string_view what, const std::string& path);

}  // namespace refgen::diagnostics
