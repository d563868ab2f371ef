#include "generator/publish/replace_file.h"

#include <fmt/format.h>

#include "generator/base/hash.h"
#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/publish/manifest.h"
#include "generator/publish/standing_file.h"

namespace refgen::publish {
namespace {

using base::Done;
using base::Failure;
using base::FileKind;
using base::Result;

/// What a file system takes for a name.
constexpr std::size_t longest_name = 255;

/// Why a file may not be rewritten, or an empty string.
std::string_view obstacle_of(const StandingFile& standing, std::string_view before) {
  if (!standing.obstacle.empty() || standing.kind == FileKind::link) return "a symbolic link stands in the way";
  if (standing.kind != FileKind::file) return "it is no file any more";
  if (!standing.failure.empty()) return standing.failure;
  return standing.content == before ? "" : "it was changed meanwhile";
}

}  // namespace

Failure file_failure(std::string_view verb, const std::string& path, std::string_view reason) {
  return Failure{fmt::format("cannot {} '{}': {}", verb, base::printable(path), reason)};
}

std::string temporary_beside(std::string_view target) {
  const std::string_view name = base::file_name(target);
  const bool fits = name.size() + temporary_name.size() <= longest_name;
  return fmt::format("{}{}{}", target.substr(0, target.size() - name.size()),
                     fits ? std::string(name) : base::sha256_hex(name), temporary_name);
}

Result<Done> replace_file(base::FileSystem& files, const std::string& target, const std::string& temporary,
                          std::string_view content, Permissions permissions) {
  if (files.kind(temporary) != FileKind::missing) {
    const Result<Done> removed = files.remove_file(temporary);
    if (!removed.ok()) return file_failure("delete", temporary, removed.error());
  }
  const Result<Done> created = files.create_file(temporary, content);
  if (!created.ok()) return file_failure("write", target, created.error());
  Result<Done> moved = permissions == Permissions::kept ? files.copy_permissions(target, temporary) : Done{};
  if (moved.ok()) moved = files.rename(temporary, target);
  if (moved.ok()) return Done{};
  // The first failure is what is reported; a temporary file that stays behind is removed by the next run.
  static_cast<void>(files.remove_file(temporary));
  return file_failure("write", target, moved.error());
}

Result<Done> write_named_file(base::FileSystem& files, const std::string& path, std::string_view content) {
  const FileKind kind = files.kind(path);
  if (kind != FileKind::file && kind != FileKind::missing) return file_failure("write", path, "it is not a file");
  return replace_file(files, path, temporary_beside(path), content,
                      kind == FileKind::file ? Permissions::kept : Permissions::fresh);
}

Result<Done> rewrite_file(base::FileSystem& files, const std::string& root, const std::string& path,
                          std::string_view before, std::string_view content) {
  const std::string target = base::join_path(root, path);
  const StandingFile standing = look_at(files, root, {path}).front();
  const std::string_view obstacle = obstacle_of(standing, before);
  if (!obstacle.empty()) return file_failure("write", target, obstacle);
  return replace_file(files, target, temporary_beside(target), content, Permissions::kept);
}

}  // namespace refgen::publish
