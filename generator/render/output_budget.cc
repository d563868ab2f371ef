#include "generator/render/output_budget.h"

#include <fmt/format.h>

#include "generator/diagnostics/limit_problem.h"

namespace refgen::render {

void OutputBudget::report(diagnostics::Sink& sink) const {
  using base::Limits;
  if (files_ > limits_.output_files) {
    sink.report(diagnostics::over_limit(limits_, &Limits::output_files, {},
                                        fmt::format("there are more than {} generated files", limits_.output_files)));
  } else if (is_spent()) {
    const std::string limit = base::limit_text(base::limit_rule(&Limits::output_size), limits_.output_size);
    sink.report(diagnostics::over_limit(limits_, &Limits::output_size, {},
                                        fmt::format("all generated files together are larger than {}", limit)));
  }
}

}  // namespace refgen::render
