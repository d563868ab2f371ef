#include "generator/cli/run_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "generator/base/hash.h"
#include "generator/base/path.h"
#include "generator/cli/cache_folder.h"
#include "generator/publish/create_folders.h"
#include "generator/publish/replace_file.h"

namespace refgen::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view extension = ".run";
constexpr std::size_t most_records = 64;
constexpr std::size_t change_time = 3;  // of a stamp of the disk

/// The file of this program: another build may write something else.
std::string program_path() {
  std::error_code failed;
  const fs::path path = fs::read_symlink("/proc/self/exe", failed);
  return failed ? "" : path.string();
}

std::string working_folder() {
  std::error_code failed;
  const fs::path path = fs::current_path(failed);
  return failed ? "" : path.string();
}

/// The oldest give way to the new one.
void make_room(base::FileSystem& files, const std::string& folder) {
  const auto entries = files.list(folder);
  if (!entries.ok() || entries.value().size() < most_records) return;
  std::vector<std::pair<std::int64_t, std::string>> records;
  for (const base::DirectoryEntry& entry : entries.value()) {
    const std::string path = base::join_path(folder, entry.name);
    const auto stamp = files.stamp(path);
    if (entry.name.ends_with(extension) && stamp) records.emplace_back((*stamp)[change_time], path);
  }
  std::sort(records.begin(), records.end());
  for (std::size_t i = 0; i + most_records <= records.size(); ++i) {
    static_cast<void>(files.remove_file(records[i].second));
  }
}

}  // namespace

RunMemory::RunMemory(Session& session) : session_(session) {
  const std::string folder = cache_folder();
  const std::string program = program_path();
  const std::string here = working_folder();
  if (session.observed() == nullptr || folder.empty() || program.empty() || here.empty()) return;
  identity_ = base::sha256_hex(fmt::format("{}\n{}\n{}", program, here, session.options().identity));
  path_ = base::join_path(folder, identity_ + std::string(extension));
}

publish::OutputPlan RunMemory::plan(pipeline::InputCounts& counts, publish::Staging* staging) {
  std::optional<publish::OutputPlan> known = recall(counts);
  recalled_ = known.has_value();
  return known ? *std::move(known) : pipeline::make_plan(session_.run(staging), counts);
}

std::optional<publish::OutputPlan> RunMemory::recall(pipeline::InputCounts& counts) {
  if (path_.empty()) return std::nullopt;
  const base::Result<std::string> text = session_.disk().read_file(path_);
  if (!text.ok()) return std::nullopt;
  std::optional<pipeline::RunRecord> record = pipeline::read_record(text.value());
  bool stamped = false;
  if (!record || record->identity != identity_) return std::nullopt;
  if (!base::still_hold(session_.disk(), record->sightings, stamped)) return std::nullopt;
  std::optional<publish::OutputPlan> plan =
      pipeline::replay(*record, session_.disk(), session_.sources(), session_.sink());
  if (!plan) return std::nullopt;
  if (stamped) write(*record);
  counts = record->counts;
  return plan;
}

void RunMemory::keep(const publish::OutputPlan& plan, const pipeline::InputCounts& counts) {
  if (path_.empty() || recalled_ || session_.sink().has_errors()) return;
  static_cast<void>(session_.files().read_file(program_path()));
  const auto record =
      pipeline::make_record(identity_, *session_.observed(), session_.sources(), session_.sink(), counts, plan);
  if (record) write(*record);
}

void RunMemory::write(const pipeline::RunRecord& record) {
  base::FileSystem& disk = session_.disk();
  const std::string folder(base::parent_path(path_));
  const std::optional<std::string> text = pipeline::record_text(record);
  std::vector<std::string> created;
  if (!text || !publish::create_folders(disk, folder, created).ok()) return;
  make_room(disk, folder);
  static_cast<void>(
      publish::replace_file(disk, path_, publish::temporary_beside(path_), *text, publish::Permissions::fresh));
}

}  // namespace refgen::cli
