#include "generator/base/overlay_file_system.h"

namespace refgen::base {
namespace {

const Failure read_only{"read-only file system"};

}  // namespace

Result<std::string> OverlayFileSystem::read_file(const std::string& path) const {
  const auto found = contents_.find(path);
  return found == contents_.end() ? below_.read_file(path) : found->second;
}

Result<std::optional<std::string>> OverlayFileSystem::read_file_up_to(const std::string& path, std::size_t most) const {
  return contents_.contains(path) ? FileSystem::read_file_up_to(path, most) : below_.read_file_up_to(path, most);
}

Result<Done> OverlayFileSystem::create_file(const std::string& /*path*/, std::string_view /*content*/) {
  return read_only;
}
Result<Done> OverlayFileSystem::rename(const std::string& /*from*/, const std::string& /*to*/) { return read_only; }
Result<Done> OverlayFileSystem::remove_file(const std::string& /*path*/) { return read_only; }
Result<Done> OverlayFileSystem::remove_directory(const std::string& /*path*/) { return read_only; }
Result<Done> OverlayFileSystem::create_directory(const std::string& /*path*/) { return read_only; }
Result<std::unique_ptr<DirectoryLock>> OverlayFileSystem::lock_directory(const std::string& /*path*/) {
  return read_only;
}

}  // namespace refgen::base
