#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::fuzzing {

/// An input and where it comes from, as a file name.
struct Seed {
  std::string name;
  std::string content;
};

/// What a target starts from: files of this repository, or the parts of them that the target reads. Each is there once.
std::vector<Seed> seeds_for(std::string_view target, const std::string& source_folder);

/// The inputs below `tests/fuzz/regressions/TARGET`, each of which once broke a promise.
std::vector<Seed> regressions_of(std::string_view target, const std::string& source_folder);

}  // namespace refgen::fuzzing
