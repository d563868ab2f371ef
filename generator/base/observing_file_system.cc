#include "generator/base/observing_file_system.h"

#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

#include "generator/base/hash.h"
#include "generator/base/parallel.h"
#include "generator/base/path.h"

namespace refgen::base {
namespace {

std::string listing_digest(const std::vector<DirectoryEntry>& entries) {
  std::string text;
  for (const DirectoryEntry& entry : entries) {
    text += entry.name;
    text += '\0';
    text += static_cast<char>('0' + static_cast<int>(entry.kind));
  }
  return sha256_hex(text);
}

/// No file that is read or written is larger: one that is has changed, and is not read to its end.
constexpr std::size_t largest_content = std::size_t{2} << 30;

bool content_holds(const FileSystem& files, const std::string& path, Sighting& sighting) {
  const std::optional<FileStamp> stamp = files.stamp(path);
  if (stamp && stamp == sighting.stamp) return true;
  const Result<std::optional<std::string>> content = files.read_file_up_to(path, largest_content);
  if (!content.ok() || !content.value() || sha256_hex(*content.value()) != sighting.content) return false;
  sighting.stamp = stamp;
  return !sighting.kind || files.kind(path) == *sighting.kind;
}

bool holds(const FileSystem& files, const std::string& path, Sighting& sighting) {
  if (!sighting.content.empty()) return content_holds(files, path, sighting);
  if (sighting.kind && files.kind(path) != *sighting.kind) return false;
  if (sighting.listing.empty()) return true;
  const Result<std::vector<DirectoryEntry>> entries = files.list(path);
  return entries.ok() && listing_digest(entries.value()) == sighting.listing;
}

template <typename Value>
bool merge(Value& known, const Value& seen) {
  if (seen == Value()) return true;
  const bool agrees = known == Value() || known == seen;
  known = seen;
  return agrees;
}

}  // namespace

bool still_hold(const FileSystem& files, Sightings& sightings, bool& stamped) {
  std::vector<Sightings::value_type*> all;
  all.reserve(sightings.size());
  for (Sightings::value_type& sighting : sightings) all.push_back(&sighting);
  std::atomic<bool> same = true;
  std::atomic<bool> new_stamps = false;
  constexpr std::size_t batch = 64;
  parallel_for((all.size() + batch - 1) / batch, [&](std::size_t number) {
    const std::size_t end = std::min(all.size(), (number + 1) * batch);
    for (std::size_t i = number * batch; i < end && same; ++i) {
      const std::optional<FileStamp> before = all[i]->second.stamp;
      if (!holds(files, all[i]->first, all[i]->second)) same = false;
      if (all[i]->second.stamp != before) new_stamps = true;
    }
  });
  if (new_stamps) stamped = true;
  return same;
}

void ObservingFileSystem::see(const std::string& path, const Sighting& part) const {
  const std::scoped_lock lock(mutex_);
  Sighting& known = sightings_[path];
  const bool same_kind = merge(known.kind, part.kind);
  const bool same_listing = merge(known.listing, part.listing);
  const bool same_content = merge(known.content, part.content);
  if (!part.content.empty()) {
    known.size = part.size;
    known.stamp = part.stamp;
  }
  if (!same_kind || !same_listing || !same_content) complete_ = false;
}

Result<Done> ObservingFileSystem::changed(const std::string& path, Result<Done> outcome) {
  const std::scoped_lock lock(mutex_);
  note_change_in(parent_path(path), outcome);
  sightings_.erase(path);
  return outcome;
}

void ObservingFileSystem::note_change_in(std::string_view path, const Result<Done>& outcome) {
  const auto folder = sightings_.find(std::string(path));
  const bool was_listed = folder != sightings_.end() && !folder->second.listing.empty();
  if (!outcome.ok() || was_listed) complete_ = false;
}

FileKind ObservingFileSystem::kind(const std::string& path) const {
  const FileKind kind = files_.kind(path);
  see(path, {kind, "", "", Sighting::any_size, {}});
  return kind;
}

Result<std::vector<DirectoryEntry>> ObservingFileSystem::list(const std::string& path) const {
  Result<std::vector<DirectoryEntry>> entries = files_.list(path);
  if (entries.ok()) {
    see(path, {{}, listing_digest(entries.value()), "", Sighting::any_size, {}});
  } else {
    complete_ = false;
  }
  return entries;
}

Result<std::string> ObservingFileSystem::read_file(const std::string& path) const {
  Result<std::optional<std::string>> content = read_file_up_to(path, Sighting::any_size);
  if (!content.ok()) return Failure{content.error()};
  return std::move(*content.value());
}

Result<std::optional<std::string>> ObservingFileSystem::read_file_up_to(const std::string& path,
                                                                        std::size_t most) const {
  const std::optional<FileStamp> stamp = files_.stamp(path);
  Result<std::optional<std::string>> content = files_.read_file_up_to(path, most);
  if (content.ok() && content.value()) {
    const std::string& bytes = *content.value();
    see(path, {{}, "", sha256_hex(bytes), bytes.size(), stamp});
  } else {
    complete_ = false;
  }
  return content;
}

Result<Done> ObservingFileSystem::create_file(const std::string& path, std::string_view content) {
  return changed(path, files_.create_file(path, content));
}

Result<Done> ObservingFileSystem::rename(const std::string& from, const std::string& to) {
  return changed(to, changed(from, files_.rename(from, to)));
}

Result<Done> ObservingFileSystem::remove_file(const std::string& path) {
  return changed(path, files_.remove_file(path));
}

Result<Done> ObservingFileSystem::remove_directory(const std::string& path) {
  return changed(path, files_.remove_directory(path));
}

Result<Done> ObservingFileSystem::create_directory(const std::string& path) {
  Result<Done> created = files_.create_directory(path);
  const std::scoped_lock lock(mutex_);
  note_change_in(parent_path(path), created);
  // One that was there already keeps what was seen in it.
  const auto known = sightings_.find(path);
  if (known != sightings_.end()) known->second.kind = FileKind::directory;
  return created;
}

}  // namespace refgen::base
