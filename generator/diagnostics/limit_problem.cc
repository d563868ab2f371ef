#include "generator/diagnostics/limit_problem.h"

#include <fmt/format.h>

#include <utility>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"

namespace refgen::diagnostics {

Diagnostic over_limit(const base::Limits& limits, std::size_t base::Limits::*value, Span span, std::string message) {
  return {&codes::over_limit, span, std::move(message), base::limit_help(limits, value), {}};
}

Diagnostic too_large_to_read(const base::Limits& limits, std::string_view what, const std::string& path) {
  const std::string limit = base::limit_text(base::limit_rule(&base::Limits::file_size), limits.file_size);
  Diagnostic problem = over_limit(limits, &base::Limits::file_size, {},
                                  fmt::format("the {} '{}' is larger than {}", what, base::printable(path), limit));
  problem.file = path;
  return problem;
}

}  // namespace refgen::diagnostics
