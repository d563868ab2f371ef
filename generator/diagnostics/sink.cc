#include "generator/diagnostics/sink.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "generator/base/utf8.h"

namespace refgen::diagnostics {
namespace {

/// In bytes. What is longer quotes a name or a text that nobody reads to its end.
constexpr std::size_t longest_message = 2000;

/// What problems are sorted by; smaller comes first.
auto sort_key(const Diagnostic& diagnostic, const Sources& sources) {
  const Span span = diagnostic.span;
  const std::string_view name = span.source == no_source ? diagnostic.file : sources[span.source].name();
  return std::tuple(name.empty(), name, span.begin, -static_cast<int>(diagnostic.severity), diagnostic.code->slug);
}

/// What makes two reports the same problem.
auto identity(const Diagnostic& diagnostic) {
  const Span span = diagnostic.span;
  return std::tuple(diagnostic.code, span.source, span.begin, span.end, std::string_view(diagnostic.file),
                    std::string_view(diagnostic.message));
}

}  // namespace

void Sink::report(Diagnostic diagnostic) {
  diagnostic.message = base::shortened(std::move(diagnostic.message), longest_message);
  diagnostic.help = base::shortened(std::move(diagnostic.help), longest_message);
  for (Note& note : diagnostic.notes) note.message = base::shortened(std::move(note.message), longest_message);
  if (policy_.admit(diagnostic, sources_)) diagnostics_.push_back(std::move(diagnostic));
}

void Sink::take(Sink&& other) {
  for (Diagnostic& diagnostic : other.diagnostics_) report(std::move(diagnostic));
  other.diagnostics_.clear();
}

std::vector<Diagnostic> Sink::sorted(const Sources& sources) const {
  std::vector<const Diagnostic*> order;
  std::set<decltype(identity(diagnostics_.front()))> known;
  for (const Diagnostic& diagnostic : diagnostics_) {
    if (known.insert(identity(diagnostic)).second) order.push_back(&diagnostic);
  }
  std::stable_sort(order.begin(), order.end(), [&sources](const Diagnostic* left, const Diagnostic* right) {
    return sort_key(*left, sources) < sort_key(*right, sources);
  });
  std::vector<Diagnostic> result;
  result.reserve(order.size());
  for (const Diagnostic* diagnostic : order) result.push_back(*diagnostic);
  return result;
}

bool Sink::has_errors() const {
  return std::any_of(diagnostics_.begin(), diagnostics_.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

}  // namespace refgen::diagnostics
