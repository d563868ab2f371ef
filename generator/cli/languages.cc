#include <fmt/format.h>

#include "generator/cli/commands.h"
#include "generator/language_kit/registry.h"

namespace refgen::cli {

ExitCode languages(const Options& /*options*/) {
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) {
    fmt::print("{:<8} {}\n", backend->id, backend->rules.display_name);
  }
  return fine;
}

}  // namespace refgen::cli
