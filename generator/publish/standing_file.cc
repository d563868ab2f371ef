#include "generator/publish/standing_file.h"

#include <map>
#include <string_view>
#include <utility>

#include "generator/base/hash.h"
#include "generator/base/parallel.h"
#include "generator/base/path.h"

namespace refgen::publish {
namespace {

using base::FileKind;

/// The way to a folder below the root: free, ended early, or blocked.
struct Way {
  FileKind kind = FileKind::directory;  ///< directory: free. missing: the folder, or one above it, is not there.
  std::string obstacle;                 ///< Set for all other kinds.
};

/// Looks at every folder once, however many files are in it.
class Ways {
 public:
  Ways(const base::FileSystem& files, const std::string& root) : files_(files), root_(root) {}

  const Way& to(std::string_view folder) {
    const auto known = ways_.find(folder);
    if (known != ways_.end()) return known->second;
    return ways_.emplace(folder, look(folder)).first->second;
  }

 private:
  Way look(std::string_view folder) {
    if (folder.empty()) return {};
    const Way above = to(base::parent_path(folder));
    if (above.kind != FileKind::directory) return above;
    const FileKind kind = files_.kind(base::join_path(root_, folder));
    const bool blocked = kind != FileKind::directory && kind != FileKind::missing;
    return {kind, blocked ? std::string(folder) : ""};
  }

  const base::FileSystem& files_;
  const std::string& root_;
  std::map<std::string, Way, std::less<>> ways_;
};

void look_at_end(const base::FileSystem& files, const std::string& full_path, const KnownFile* known,
                 StandingFile& standing) {
  standing.kind = files.kind(full_path);
  if (standing.kind != FileKind::file) return;
  standing.stamp = files.stamp(full_path);
  if (known != nullptr && standing.stamp == known->stamp) {
    standing.sha256 = known->sha256;
    return;
  }
  base::Result<std::string> content = files.read_file(full_path);
  if (content.ok()) {
    standing.content = std::move(content.value());
  } else {
    standing.failure = content.error();
  }
}

}  // namespace

std::string StandingFile::hash() const { return sha256.empty() ? base::sha256_hex(content) : sha256; }

std::vector<StandingFile> look_at(const base::FileSystem& files, const std::string& root,
                                  const std::vector<std::string>& paths, const KnownFiles& known) {
  Ways ways(files, root);
  std::vector<StandingFile> standing(paths.size());
  std::vector<std::size_t> reachable;
  for (std::size_t index = 0; index < paths.size(); ++index) {
    const Way& way = ways.to(base::parent_path(paths[index]));
    if (way.kind == FileKind::directory) {
      reachable.push_back(index);
    } else if (way.kind != FileKind::missing) {
      standing[index].obstacle = way.obstacle;
      standing[index].obstacle_kind = way.kind;
    }
  }
  base::parallel_for(reachable.size(), [&](std::size_t number) {
    const std::size_t index = reachable[number];
    const auto found = known.find(paths[index]);
    look_at_end(files, base::join_path(root, paths[index]), found == known.end() ? nullptr : &found->second,
                standing[index]);
  });
  return standing;
}

}  // namespace refgen::publish
