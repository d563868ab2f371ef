#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/source.h"

namespace refgen::diagnostics {

enum class Severity { note, warning, error };

/// `note`, `warning` or `error`.
std::string_view to_text(Severity severity);

/// A kind of problem: its stable slug, what it weighs by default, and the text of `refgen explain`.
struct Code {
  std::string_view slug;
  Severity severity;
  std::string_view summary;      ///< One sentence.
  std::string_view explanation;  ///< What it means, why it matters, how to mend it; plain text wrapped at 80 columns.
};

/// Another place that belongs to a problem. A span without a source prints as text alone.
struct Note {
  std::string message;
  Span span;
};

/// A stretch of a source and what shall stand there instead.
struct Edit {
  Span span;
  std::string replacement;

  bool operator==(const Edit&) const = default;
};

/// One problem. A span without a source means the problem has no place (an option, the output folder).
struct Diagnostic {
  const Code* code = nullptr;
  Span span;
  std::string message;
  std::string help;
  std::vector<Note> notes;
  std::vector<Edit> edits = {};         ///< What mends it for certain: they are made together or not at all.
  Severity severity = Severity::error;  ///< Set by Sink::report.
  std::string file = {};  ///< What a problem without a span is about (a file of the output); mostly empty.
};

}  // namespace refgen::diagnostics
