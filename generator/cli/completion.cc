#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "generator/cli/bash_completion.h"
#include "generator/cli/commands.h"
#include "generator/cli/fish_completion.h"
#include "generator/cli/problems.h"
#include "generator/cli/suggestion.h"
#include "generator/cli/zsh_completion.h"

namespace refgen::cli {
namespace {

struct Shell {
  std::string_view name;
  std::string (*script)();
};

constexpr std::array shells = {Shell{"bash", bash_completion}, Shell{"zsh", zsh_completion},
                               Shell{"fish", fish_completion}};

}  // namespace

std::vector<std::string_view> completion_shells() {
  std::vector<std::string_view> names;
  names.reserve(shells.size());
  for (const Shell& shell : shells) names.push_back(shell.name);
  return names;
}

ExitCode completion(const Options& options) {
  if (options.arguments.empty()) {
    return refuse(options.color, "'refgen completion' needs to know the shell",
                  fmt::format("write {} behind it", fmt::join(completion_shells(), " or ")));
  }
  const std::string& name = options.arguments.front();
  const auto found = std::find_if(shells.begin(), shells.end(), [&](const Shell& shell) { return shell.name == name; });
  if (found == shells.end()) {
    return refuse(options.color, fmt::format("there is no completion for '{}'", name),
                  suggestion(name, completion_shells()));
  }
  print_data(found->script());
  return fine;
}

}  // namespace refgen::cli
