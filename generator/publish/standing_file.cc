#include "generator/publish/standing_file.h"

#include <string_view>
#include <utility>

#include "generator/base/hash.h"
#include "generator/base/parallel.h"
#include "generator/base/path.h"

namespace refgen::publish {

using base::FileKind;

bool Ways::is_free(std::string_view path, StandingFile& standing) {
  const Way& way = to(base::parent_path(path));
  if (way.kind == FileKind::directory) return true;
  if (way.kind == FileKind::missing) return false;
  standing.obstacle = way.end;
  standing.obstacle_kind = way.kind;
  return false;
}

const Ways::Way& Ways::to(std::string_view folder) {
  const auto known = ways_.find(folder);
  if (known != ways_.end()) return known->second;
  return ways_.emplace(folder, look(folder)).first->second;
}

Ways::Way Ways::look(std::string_view folder) {
  if (folder.empty()) return {};
  Way above = to(base::parent_path(folder));
  if (above.kind != FileKind::directory) return above;
  return {files_.kind(base::join_path(root_, folder)), std::string(folder)};
}

void look_at_end(const base::FileSystem& files, const std::string& full_path, const KnownFile* known,
                 StandingFile& standing) {
  standing.kind = files.kind(full_path);
  if (standing.kind != FileKind::file) return;
  standing.stamp = files.stamp(full_path);
  if (known != nullptr && standing.stamp == known->stamp) {
    standing.sha256 = known->sha256;
    return;
  }
  base::Result<std::string> content = read_output(files, full_path);
  if (content.ok()) {
    standing.content = std::move(content.value());
  } else {
    standing.failure = content.error();
  }
}

base::Result<std::string> read_output(const base::FileSystem& files, const std::string& path) {
  constexpr std::size_t gibibyte = std::size_t{1} << 30;
  base::Result<std::optional<std::string>> content = files.read_file_up_to(path, gibibyte);
  if (!content.ok()) return base::Failure{content.error()};
  if (!content.value()) return base::Failure{"larger than any file that refgen writes"};
  return std::move(*content.value());
}

std::string StandingFile::hash() const { return sha256.empty() ? base::sha256_hex(content) : sha256; }

std::vector<StandingFile> look_at(const base::FileSystem& files, const std::string& root,
                                  const std::vector<std::string>& paths) {
  Ways ways(files, root);
  std::vector<StandingFile> standing(paths.size());
  std::vector<std::size_t> reachable;
  for (std::size_t index = 0; index < paths.size(); ++index) {
    if (ways.is_free(paths[index], standing[index])) reachable.push_back(index);
  }
  base::parallel_for(reachable.size(), [&](std::size_t number) {
    const std::size_t index = reachable[number];
    look_at_end(files, base::join_path(root, paths[index]), nullptr, standing[index]);
  });
  return standing;
}

}  // namespace refgen::publish
