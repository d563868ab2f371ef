#include "generator/cli/commands.h"
#include "generator/cli/man_page.h"
#include "generator/cli/problems.h"

namespace refgen::cli {

ExitCode man(const Options& options) {
  (void)options;
  print_data(man_page());
  return fine;
}

}  // namespace refgen::cli
