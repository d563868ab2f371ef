#pragma once

#include <map>
#include <string>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::report {

/// Names findings so that one keeps its name when lines are added above it. The same findings in the same order get
/// the same names.
class Fingerprints {
 public:
  /// A hash of rule, file and the words of the line, and how many there were of it before: `1f0c27a59cb3d24e:1`.
  std::string next(const diagnostics::Diagnostic& finding, const diagnostics::Sources& sources);

 private:
  std::map<std::string, std::size_t> seen_;
};

}  // namespace refgen::report
