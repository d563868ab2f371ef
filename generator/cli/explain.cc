#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "generator/base/edit_distance.h"
#include "generator/base/utf8.h"
#include "generator/cli/commands.h"
#include "generator/diagnostics/codes.h"

namespace refgen::cli {
namespace {

std::string_view severity_text(diagnostics::Severity severity) {
  if (severity == diagnostics::Severity::note) return "note";
  return severity == diagnostics::Severity::warning ? "warning" : "error";
}

ExitCode list_codes() {
  for (const diagnostics::Code* code : diagnostics::codes::all()) {
    fmt::print("{:<26} {:<8} {}\n", code->slug, severity_text(code->severity), code->summary);
  }
  return fine;
}

}  // namespace

ExitCode explain(const Options& options) {
  if (options.arguments.empty()) return list_codes();
  std::vector<std::string_view> slugs;
  for (const diagnostics::Code* code : diagnostics::codes::all()) {
    if (code->slug == options.arguments.front()) {
      fmt::print("{} ({})\n\n{}\n\n{}", code->slug, severity_text(code->severity), code->summary, code->explanation);
      return fine;
    }
    slugs.push_back(code->slug);
  }
  const std::string near = base::nearest(options.arguments.front(), slugs);
  fmt::print(stderr, "refgen: error: there is no diagnostic '{}'{}\n", base::printable(options.arguments.front()),
             near.empty() ? "; 'refgen explain' lists all" : fmt::format("; did you mean '{}'?", near));
  return wrong_use;
}

}  // namespace refgen::cli
