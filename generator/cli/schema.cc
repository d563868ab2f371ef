#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "generator/cli/commands.h"
#include "generator/cli/problems.h"
#include "generator/cli/suggestion.h"
#include "generator/language_kit/registry.h"
#include "generator/pipeline/configuration_schema.h"
#include "generator/pipeline/front_matter_schema.h"

namespace refgen::cli {
namespace {

struct Schema {
  std::string_view name;
  std::string (*text)(const std::vector<const language_kit::Backend*>& backends);
};

constexpr std::array schemas = {Schema{"front-matter", pipeline::front_matter_schema},
                                Schema{"config", pipeline::configuration_schema}};

}  // namespace

std::vector<std::string_view> schema_names() {
  std::vector<std::string_view> names;
  names.reserve(schemas.size());
  for (const Schema& entry : schemas) names.push_back(entry.name);
  return names;
}

ExitCode schema(const Options& options) {
  if (options.arguments.empty()) {
    return refuse(options.color, "'refgen schema' needs to know of what", "write 'front-matter' or 'config' behind it");
  }
  const std::string& name = options.arguments.front();
  const auto found = std::find_if(schemas.begin(), schemas.end(), [&](const Schema& s) { return s.name == name; });
  if (found == schemas.end()) {
    return refuse(options.color, fmt::format("there is no schema of '{}'", name), suggestion(name, schema_names()));
  }
  print_data(found->text(language_kit::built_in_backends()));
  return fine;
}

}  // namespace refgen::cli
