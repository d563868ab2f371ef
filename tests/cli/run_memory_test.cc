#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <set>
#include <thread>

#include "generator/base/file_system.h"
#include "tests/cli/program.h"

namespace refgen::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  return files;
}

/// Changes one bit of a file in place, and gives it the times that it had.
void flip_a_bit(const std::filesystem::path& path) {
  struct stat before {};
  ASSERT_EQ(stat(path.c_str(), &before), 0);
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  const int byte = file.get();
  file.seekp(0);
  file.put(static_cast<char>(byte ^ 1));
  file.close();
  const timespec times[2] = {before.st_atim, before.st_mtim};
  ASSERT_EQ(utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
}

std::string without_time(const std::string& text) { return text.substr(0, text.rfind(';')); }

TEST(RunMemory, TellsTheSameAsTheRunThatItRemembers) {
  const Project project;
  project.put("specs/user.mdx", spec_with_warning);
  const Outcome cold = project.run("generate --no-cache");
  const Outcome first = project.run("generate");
  const Outcome second = project.run("generate");
  const Outcome checked = project.run("check");
  EXPECT_THAT(cold.error, HasSubstr("unresolved-description"));
  EXPECT_EQ(without_time(second.error), without_time(first.error));
  EXPECT_EQ(second.code, 0);
  EXPECT_EQ(checked.code, 0);
  EXPECT_EQ(project.run("generate --strict").code, 1) << "another option is another run";
  EXPECT_EQ(project.run("check --format json").out, project.run("check --format json --no-cache").out);
}

TEST(RunMemory, KeepsOneRecordForGenerateAndCheckOutsideTheProject) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  EXPECT_EQ(project.run("generate").code + project.run("check").code, 0);
  EXPECT_EQ(files_below(project.cache()).size(), 1U);
  EXPECT_EQ(project.run("check --no-cache").code + project.run("lint").code, 0);
  EXPECT_EQ(files_below(project.cache()).size(), 1U);
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(project.at("."))) {
    names.insert(entry.path().filename().string());
  }
  EXPECT_EQ(names, (std::set<std::string>{"output", "specs"}));
}

/// Until a file has rested long enough to tell when it was changed.
void wait_for_stamp(const std::filesystem::path& path) {
  while (!base::disk_file_system()->stamp(path.string())) std::this_thread::sleep_for(std::chrono::milliseconds(50));
}

TEST(RunMemory, TheOldestRecordsGiveWay) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  std::filesystem::create_directories(project.cache());
  std::filesystem::path last;
  for (const std::string name : {"oldest.run", "older.run", "notes.txt"}) {
    last = project.cache() / name;
    std::ofstream(last) << "old";
    wait_for_stamp(last);
  }
  for (int number = 0; number < 63; ++number) {
    last = project.cache() / (std::to_string(number) + ".run");
    std::ofstream(last) << "old";
  }
  wait_for_stamp(last);
  ASSERT_EQ(project.run("generate --language js --only docs").code, 0);
  std::set<std::string> names;
  for (const std::filesystem::path& path : files_below(project.cache())) names.insert(path.filename().string());
  EXPECT_EQ(names.size(), 65U) << "64 records and the notes";
  EXPECT_EQ(names.count("oldest.run") + names.count("older.run"), 0U);
  EXPECT_EQ(names.count("notes.txt") + names.count("0.run") + names.count("62.run"), 3U);
}

TEST(RunMemory, NoticesABitOfAnyFileThatHasItsOldTimes) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  project.put("refgen.yaml", "languages: [js]\n");
  ASSERT_EQ(project.run("generate").code, 0);
  ASSERT_EQ(project.run("check").code, 0);
  for (const std::filesystem::path& path : files_below(project.at("."))) {
    flip_a_bit(path);
    const Outcome remembering = project.run("check --quiet");
    const Outcome anew = project.run("check --quiet --no-cache");
    EXPECT_EQ(remembering.code, anew.code) << path;
    EXPECT_EQ(remembering.error, anew.error) << path;
    EXPECT_NE(anew.code, 0) << path;
    flip_a_bit(path);
    ASSERT_EQ(project.run("check").code, 0) << path;
  }
}

TEST(RunMemory, DoesNotMistakeWhatGoesBackInTime) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  ASSERT_EQ(project.run("generate").code, 0);
  std::filesystem::rename(project.at("output/docs/js"), project.at("aside"));
  EXPECT_EQ(project.run("check --quiet").code, 3);
  std::filesystem::create_symlink(project.at("aside"), project.at("output/docs/js"));
  EXPECT_EQ(project.run("check --quiet").code, 4);
}

TEST(RunMemory, SurvivesADamagedRecordAndACacheThatIsNone) {
  const Project project;
  project.put("specs/user.mdx", user_spec);
  ASSERT_EQ(project.run("generate").code, 0);
  std::ofstream(files_below(project.cache()).front()) << "no record";
  EXPECT_EQ(project.run("check").code, 0);
  std::filesystem::remove_all(project.cache());
  std::ofstream(project.cache()) << "a file";
  EXPECT_EQ(project.run("check").code, 0);
  EXPECT_EQ(project.run("generate").code, 0);
}

}  // namespace
}  // namespace refgen::testing
