#include "generator/base/memory_file_system.h"

#include <deque>

#include "generator/base/path.h"

namespace refgen::base {
namespace {

constexpr int most_links = 40;

const Failure no_such_file{"no such file or directory"};
const Failure file_exists{"file exists"};
const Failure is_a_directory{"is a directory"};
const Failure not_a_directory{"not a directory"};

void put_in_front(std::deque<std::string>& parts, std::string_view path) {
  const std::vector<std::string_view> added = path_parts(path);
  parts.insert(parts.begin(), added.begin(), added.end());
}

}  // namespace

class MemoryFileSystem::Lock final : public DirectoryLock {
 public:
  Lock(MemoryFileSystem& files, std::int64_t version) : files_(files), version_(version) {}
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock() override {
    const std::scoped_lock lock(files_.mutex_);
    files_.locked_.erase(version_);
  }

 private:
  MemoryFileSystem& files_;
  std::int64_t version_;
};

Result<std::string> MemoryFileSystem::resolve(const std::string& path, LastLink last_link) const {
  std::deque<std::string> parts;
  put_in_front(parts, path);
  std::string resolved;
  int links = 0;
  while (!parts.empty()) {
    const std::string part = std::move(parts.front());
    parts.pop_front();
    const Node* directory = find(resolved);
    if (!directory) return no_such_file;
    if (directory->kind != FileKind::directory) return not_a_directory;
    if (part == ".") continue;
    if (part == "..") {
      resolved = parent_path(resolved);
      continue;
    }
    std::string next = resolved;
    next.append("/").append(part);
    const Node* node = find(next);
    const bool follow = node && node->kind == FileKind::link && (!parts.empty() || last_link == LastLink::follow);
    if (!follow) {
      resolved = next;
      continue;
    }
    if (++links > most_links) return Failure{"too many levels of symbolic links"};
    put_in_front(parts, node->content);
    if (node->content.starts_with('/')) resolved.clear();
  }
  return resolved;
}

const MemoryFileSystem::Node* MemoryFileSystem::find(const std::string& resolved) const {
  const auto found = nodes_.find(resolved);
  return found == nodes_.end() ? nullptr : &found->second;
}

bool MemoryFileSystem::is_empty_directory(const std::string& resolved) const {
  const auto first_inside = nodes_.lower_bound(resolved + "/");
  return first_inside == nodes_.end() || !first_inside->first.starts_with(resolved + "/");
}

Result<Done> MemoryFileSystem::create_node(const std::string& path, Node node) {
  const Result<std::string> resolved = resolve(path, LastLink::keep);
  if (!resolved.ok()) return Failure{resolved.error()};
  node.version = ++last_version_;
  const bool created = nodes_.try_emplace(resolved.value(), std::move(node)).second;
  if (!created) return file_exists;
  return Done{};
}

Result<Done> MemoryFileSystem::create_link(const std::string& path, const std::string& target) {
  const std::scoped_lock lock(mutex_);
  return create_node(path, {FileKind::link, target, 0});
}

FileKind MemoryFileSystem::kind(const std::string& path) const {
  const std::scoped_lock lock(mutex_);
  const Result<std::string> resolved = resolve(path, LastLink::keep);
  if (!resolved.ok()) return FileKind::missing;
  const Node* node = find(resolved.value());
  return node ? node->kind : FileKind::missing;
}

Result<std::string> MemoryFileSystem::resolve_directory(const std::string& path) const {
  Result<std::string> resolved = resolve(path, LastLink::follow);
  if (!resolved.ok()) return resolved;
  const Node* node = find(resolved.value());
  if (!node) return no_such_file;
  if (node->kind != FileKind::directory) return not_a_directory;
  return resolved;
}

Result<std::vector<DirectoryEntry>> MemoryFileSystem::list(const std::string& path) const {
  const std::scoped_lock lock(mutex_);
  const Result<std::string> directory = resolve_directory(path);
  if (!directory.ok()) return Failure{directory.error()};
  const std::string prefix = directory.value() + "/";
  std::vector<DirectoryEntry> entries;
  for (auto node = nodes_.lower_bound(prefix); node != nodes_.end() && node->first.starts_with(prefix); ++node) {
    const std::string name = node->first.substr(prefix.size());
    if (name.find('/') == std::string::npos) entries.push_back({name, node->second.kind});
  }
  return entries;
}

Result<std::string> MemoryFileSystem::read_file(const std::string& path) const {
  const std::scoped_lock lock(mutex_);
  const Result<std::string> resolved = resolve(path, LastLink::follow);
  if (!resolved.ok()) return Failure{resolved.error()};
  const Node* node = find(resolved.value());
  if (!node) return no_such_file;
  if (node->kind == FileKind::directory) return is_a_directory;
  return node->content;
}

std::optional<FileStamp> MemoryFileSystem::stamp(const std::string& path) const {
  const std::scoped_lock lock(mutex_);
  const Result<std::string> resolved = resolve(path, LastLink::keep);
  const Node* node = resolved.ok() ? find(resolved.value()) : nullptr;
  if (!node || node->kind != FileKind::file) return std::nullopt;
  return FileStamp{node->version};
}

Result<Done> MemoryFileSystem::create_file(const std::string& path, std::string_view content) {
  const std::scoped_lock lock(mutex_);
  return create_node(path, {FileKind::file, std::string(content), 0});
}

Result<Done> MemoryFileSystem::rename(const std::string& from, const std::string& to) {
  const std::scoped_lock lock(mutex_);
  const Result<std::string> source = resolve(from, LastLink::keep);
  if (!source.ok()) return Failure{source.error()};
  const Result<std::string> target = resolve(to, LastLink::keep);
  if (!target.ok()) return Failure{target.error()};
  const auto moved = nodes_.find(source.value());
  if (moved == nodes_.end()) return no_such_file;
  if (moved->second.kind == FileKind::directory) return is_a_directory;
  const Node* replaced = find(target.value());
  if (replaced && replaced->kind == FileKind::directory) return is_a_directory;
  if (source.value() == target.value()) return Done{};
  nodes_[target.value()] = std::move(moved->second);
  nodes_.erase(moved);
  return Done{};
}

Result<Done> MemoryFileSystem::remove_file(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  const Result<std::string> resolved = resolve(path, LastLink::keep);
  if (!resolved.ok()) return Failure{resolved.error()};
  const Node* node = find(resolved.value());
  if (!node) return no_such_file;
  if (node->kind == FileKind::directory) return is_a_directory;
  nodes_.erase(resolved.value());
  return Done{};
}

Result<Done> MemoryFileSystem::remove_directory(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  const Result<std::string> resolved = resolve(path, LastLink::keep);
  if (!resolved.ok()) return Failure{resolved.error()};
  const Node* node = find(resolved.value());
  if (!node) return no_such_file;
  if (node->kind != FileKind::directory) return not_a_directory;
  if (!is_empty_directory(resolved.value())) return Failure{"directory not empty"};
  if (resolved.value().empty()) return Failure{"device or resource busy"};
  nodes_.erase(resolved.value());
  return Done{};
}

Result<Done> MemoryFileSystem::create_directory(const std::string& path) {
  Result<Done> created = Done{};
  {
    const std::scoped_lock lock(mutex_);
    created = create_node(path, {FileKind::directory, "", 0});
  }
  // Asked afterwards: asked before, another thread could create it in between.
  if (!created.ok() && kind(path) == FileKind::directory) return Done{};
  return created;
}

Result<std::unique_ptr<DirectoryLock>> MemoryFileSystem::lock_directory(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  const Result<std::string> directory = resolve_directory(path);
  if (!directory.ok()) return Failure{directory.error()};
  const std::int64_t version = find(directory.value())->version;
  if (!locked_.insert(version).second) return std::unique_ptr<DirectoryLock>();
  return std::unique_ptr<DirectoryLock>(std::make_unique<Lock>(*this, version));
}

std::unique_ptr<FileSystem> memory_file_system() { return std::make_unique<MemoryFileSystem>(); }

}  // namespace refgen::base
