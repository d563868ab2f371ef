#include "generator/diagnostics/diagnostic.h"

namespace refgen::diagnostics {

std::string_view to_text(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

}  // namespace refgen::diagnostics
