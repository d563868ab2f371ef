#include <string>
#include <vector>

#include "generator/cli/run.h"

int main(int argc, char** argv) {
  return refgen::cli::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
