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

/// One problem. A span without a source means the problem has no place (an option, the output folder).
struct Diagnostic {
  const Code* code = nullptr;
  Span span;
  std::string message;
  std::string help;
  std::vector<Note> notes;
  Severity severity = Severity::error;  ///< Set by Sink::report from the code.
};

/// Collects the problems of a run or of one of its parallel parts.
class Sink {
 public:
  /// With `strict`, every warning that is reported becomes an error.
  explicit Sink(bool strict = false) : strict_(strict) {}

  void report(Diagnostic diagnostic);
  /// Takes over what another sink collected, keeping its order; with `strict`, its warnings become errors too.
  void take(Sink&& other);
  /// Problems in order of source name, position, severity (errors first) and code, those without a place last. Those
  /// that are equal in code, span and message are there once only, as the first of them was reported.
  [[nodiscard]] std::vector<Diagnostic> sorted(const Sources& sources) const;
  [[nodiscard]] bool has_errors() const;
  [[nodiscard]] bool strict() const { return strict_; }

 private:
  bool strict_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace refgen::diagnostics
