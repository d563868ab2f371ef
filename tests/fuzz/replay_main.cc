#include <algorithm>
#include <iostream>
#include <span>

#include "generator/base/file_system.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/targets.h"

// Plays inputs back without a fuzzer:
//   fuzz_replay                       every target, over its seeds and what once broke it
//   fuzz_replay TARGET FILE...        these files
//   fuzz_replay --seeds TARGET FOLDER writes the target's seeds, for a fuzzer to start from

namespace refgen::fuzzing {
namespace {

const std::string source_folder = REFGEN_SOURCE_DIR;

const Target* find_target(std::string_view name) {
  const auto found =
      std::find_if(targets().begin(), targets().end(), [name](const Target& target) { return target.name == name; });
  if (found != targets().end()) return &*found;
  std::cerr << "fuzz_replay: there is no target '" << name << "'\n";
  return nullptr;
}

/// Says first what is run: after a crash the last line names the input.
void replay(const Target& target, const std::vector<Seed>& inputs) {
  for (const Seed& input : inputs) {
    std::cout << target.name << ' ' << input.name << std::endl;
    target.run(input.content);
  }
}

int replay_all() {
  for (const Target& target : targets()) {
    const std::vector<Seed> seeds = seeds_for(target.name, source_folder);
    if (seeds.empty()) {
      std::cerr << "fuzz_replay: " << target.name << " has no seeds\n";
      return 1;
    }
    replay(target, seeds);
    replay(target, regressions_of(target.name, source_folder));
  }
  return 0;
}

int replay_files(const Target& target, std::span<char*> paths) {
  const auto disk = base::disk_file_system();
  for (const std::string path : paths) {
    const auto content = disk->read_file(path);
    if (!content.ok()) {
      std::cerr << "fuzz_replay: cannot read '" << path << "': " << content.error() << '\n';
      return 1;
    }
    replay(target, {{path, content.value()}});
  }
  return 0;
}

int write_seeds(const Target& target, const std::string& folder) {
  const auto disk = base::disk_file_system();
  for (const Seed& seed : seeds_for(target.name, source_folder)) {
    const auto written = disk->create_file(folder + '/' + seed.name, seed.content);
    if (!written.ok()) {
      std::cerr << "fuzz_replay: cannot write '" << folder << '/' << seed.name << "': " << written.error() << '\n';
      return 1;
    }
  }
  return 0;
}

int run(std::span<char*> arguments) {
  if (arguments.size() == 1) return replay_all();
  const bool for_a_fuzzer = arguments[1] == std::string_view("--seeds");
  if (arguments.size() < 3 || (for_a_fuzzer && arguments.size() != 4)) {
    std::cerr << "usage: fuzz_replay [TARGET FILE... | --seeds TARGET FOLDER]\n";
    return 2;
  }
  const Target* target = find_target(arguments[for_a_fuzzer ? 2 : 1]);
  if (target == nullptr) return 2;
  return for_a_fuzzer ? write_seeds(*target, arguments[3]) : replay_files(*target, arguments.subspan(2));
}

}  // namespace
}  // namespace refgen::fuzzing

int main(int count, char** arguments) { return refgen::fuzzing::run({arguments, static_cast<std::size_t>(count)}); }
