#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/pipeline/pipeline.h"

namespace refgen::pipeline {

/// A spec with its problems mended.
struct MendedSpec {
  std::string path;  ///< Below the spec root.
  std::string before;
  std::string after;
};

/// What `refgen fix` would write.
struct FixPlan {
  bool complete = true;                                   ///< Everything could be read; else nothing is mended.
  std::vector<MendedSpec> specs;                          ///< Sorted by path; only those that change.
  std::map<std::string, std::size_t, std::less<>> mends;  ///< How many problems were mended, by rule.
  std::size_t remaining = 0;                              ///< Problems in specs that are left.
};

/// The rules whose problems can be mended without a question, and those that write rows, which change what the SDKs are
/// said to have.
const std::vector<const diagnostics::Code*>& safe_mends();
const std::vector<const diagnostics::Code*>& stub_mends();

/// Lints, makes the edits that problems of these rules carry, and lints again, until nothing is left that could be
/// mended. Problems that are not told are not mended. Afterwards the run's sink holds what remains, with places in the
/// mended texts, and a note (`not-mended`) for every problem whose edits were refused. When something cannot be read,
/// nothing is mended: what is missing may be what a reference means. Writes nothing.
FixPlan plan_fix(const Run& run, const std::vector<std::string_view>& rules, InputCounts& counts);

/// Writes the specs. Reports (`write-failed`) those that are links or were changed meanwhile.
void apply_fix(base::FileSystem& files, const std::string& root, const FixPlan& plan, diagnostics::Sink& sink);

}  // namespace refgen::pipeline
