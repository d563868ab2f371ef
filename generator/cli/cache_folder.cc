#include "generator/cli/cache_folder.h"

#include <cstdlib>
#include <optional>

namespace refgen::cli {
namespace {

std::optional<std::string> variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here changes the environment
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::string if_absolute(const std::string& folder, const std::string& below) {
  return folder.starts_with('/') ? folder + below : "";
}

}  // namespace

std::string cache_folder() {
  if (const auto own = variable("REFGEN_CACHE_DIR")) return if_absolute(*own, "");
  if (const auto caches = variable("XDG_CACHE_HOME"); caches && !caches->empty())
    return if_absolute(*caches, "/refgen");
  return if_absolute(variable("HOME").value_or(""), "/.cache/refgen");
}

}  // namespace refgen::cli
