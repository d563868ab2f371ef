#pragma once

#include <string>
#include <vector>

#include "generator/lint/parity.h"
#include "tests/support/linking.h"

namespace refgen::testing {

/// Specs, and what their languages say differently.
struct ComparedSpecs : LinkedSpecs {
  explicit ComparedSpecs(const Files& files)
      : LinkedSpecs(files), matrix(lint::parity_matrix(model, {"curl", "go", "js", "python"})) {
    lint::report_differences(matrix, findings);
    lint::report_order(matrix, findings);
  }
  explicit ComparedSpecs(const std::string& front_matter)
      : ComparedSpecs(Files{{"user.mdx", "---\nreference:\n" + front_matter + "---\n"}}) {}

  /// Every finding as `slug line:column message`.
  [[nodiscard]] std::vector<std::string> told() const {
    std::vector<std::string> lines;
    for (const diagnostics::Diagnostic& finding : findings.sorted(sources)) {
      const diagnostics::Position position = sources[finding.span.source].position(finding.span.begin);
      lines.push_back(std::string(finding.code->slug) + " " + std::to_string(position.line) + ":" +
                      std::to_string(position.column) + " " + finding.message);
    }
    return lines;
  }

  lint::ParityMatrix matrix;
  diagnostics::Sink findings;
};

}  // namespace refgen::testing
