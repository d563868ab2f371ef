#pragma once

#include <cstddef>
#include <string>

#include "generator/diagnostics/source.h"

namespace refgen::diagnostics {

/// The line where a span begins as a terminal shows it, and what of it belongs to the span.
struct SourceExcerpt {
  std::string text;                  ///< Printable: tabs are four blanks, what draws nothing is escaped.
  std::size_t underline_column = 0;  ///< In columns of the terminal, from 0.
  std::size_t underline_width = 1;   ///< At least 1, also for an empty span.
};

/// The line where the span begins. Only the part on that line counts; of a line that is longer than 160 columns the
/// part around the beginning of the span is taken, with `…` where it was cut. Precondition: the span has a source.
SourceExcerpt source_excerpt(const Source& source, const Span& span);

}  // namespace refgen::diagnostics
