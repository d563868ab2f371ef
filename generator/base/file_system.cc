#include "generator/base/file_system.h"

#include <utility>

namespace refgen::base {

Result<std::optional<std::string>> FileSystem::read_file_up_to(const std::string& path, std::size_t most) const {
  Result<std::string> content = read_file(path);
  if (!content.ok()) return Failure{content.error()};
  if (content.value().size() > most) return std::optional<std::string>();
  return std::optional(std::move(content.value()));
}

}  // namespace refgen::base
