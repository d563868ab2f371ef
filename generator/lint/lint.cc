#include "generator/lint/lint.h"

#include "generator/lint/rules.h"

namespace refgen::lint {

void lint(const Subject& subject, diagnostics::Sink& sink) {
  for (const auto check : {check_references, check_tables, check_names, check_parity, check_pages, check_texts}) {
    check(subject, sink);
  }
}

}  // namespace refgen::lint
