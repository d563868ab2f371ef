#pragma once

#include <utility>
#include <vector>

#include "generator/diagnostics/diagnostic.h"
#include "generator/diagnostics/policy.h"

namespace refgen::diagnostics {

/// Collects the problems of a run or of one of its parallel parts. The sink of a part has no policy; the run's own
/// sink applies its policy when it takes over what the part collected.
class Sink {
 public:
  /// Tells everything, each problem with the severity of its code.
  Sink() = default;
  /// The sources must outlive the sink; they tell the policy the names of files.
  Sink(Policy policy, const Sources& sources) : policy_(std::move(policy)), sources_(&sources) {}

  void report(Diagnostic diagnostic);
  /// Takes over what another sink collected, keeping its order.
  void take(Sink&& other);
  /// Puts these problems in the place of what was collected, as they are.
  void replace(std::vector<Diagnostic> diagnostics) { diagnostics_ = std::move(diagnostics); }
  /// Problems in order of source name, position, severity (errors first) and code, those without a place last. Those
  /// that are equal in code, place and message are there once only, as the first of them was reported.
  [[nodiscard]] std::vector<Diagnostic> sorted(const Sources& sources) const;
  [[nodiscard]] bool has_errors() const;
  [[nodiscard]] bool empty() const { return diagnostics_.empty(); }
  [[nodiscard]] Policy& policy() { return policy_; }

 private:
  Policy policy_;
  const Sources* sources_ = nullptr;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace refgen::diagnostics
