#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>

#include "tests/support/memory_run.h"

namespace refgen {
namespace {

using refgen::testing::list_files;
using refgen::testing::PipelineRun;

const std::string golden_root = std::string(REFGEN_SOURCE_DIR) + "/tests/golden";

/// tests/golden/specs/<case>/ holds the specs of a case, tests/golden/<language>/<case>/ what they generate.
struct GoldenCase {
  std::string language;
  std::string name;
};

std::vector<std::string> case_names() {
  std::set<std::string> names;
  for (const std::string& path : list_files(*base::disk_file_system(), golden_root + "/specs")) {
    names.insert(path.substr(0, path.find('/')));
  }
  return {names.begin(), names.end()};
}

std::vector<GoldenCase> golden_cases() {
  std::vector<GoldenCase> cases;
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) {
    for (const std::string& name : case_names()) cases.push_back({std::string(backend->id), name});
  }
  return cases;
}

std::map<std::string, std::string> read_tree(const base::FileSystem& files, const std::string& root) {
  std::map<std::string, std::string> contents;
  for (const std::string& path : list_files(files, root)) {
    if (path != publish::manifest_name) contents[path] = files.read_file(base::join_path(root, path)).value();
  }
  return contents;
}

class GoldenTest : public ::testing::TestWithParam<GoldenCase> {};

TEST_P(GoldenTest, GeneratesTheGoldenFiles) {
  const auto& [language, name] = GetParam();
  base::MemoryFileSystem files;
  refgen::testing::copy_tree(golden_root + "/specs/" + name, files, "specs");
  PipelineRun run(files);
  run.only_languages = {language};
  run.generate();
  ASSERT_FALSE(run.sink.has_errors()) << run.problems();
  const std::map<std::string, std::string> generated = read_tree(files, "output");
  ASSERT_FALSE(generated.empty());

  const auto disk = base::disk_file_system();
  const std::string folder = golden_root + "/" + language + "/" + name;
  if (std::getenv("REFGEN_UPDATE_GOLDEN") != nullptr) {
    for (const std::string& path : list_files(*disk, folder)) ASSERT_TRUE(disk->remove_file(folder + "/" + path).ok());
    for (const auto& [path, content] : generated) refgen::testing::put_file(*disk, folder + "/" + path, content);
  }
  const std::map<std::string, std::string> golden = read_tree(*disk, folder);
  for (const auto& [path, content] : generated) {
    const auto expected = golden.find(path);
    ASSERT_NE(expected, golden.end()) << "no golden file " << path;
    EXPECT_EQ(content, expected->second) << path;
  }
  for (const auto& [path, content] : golden) EXPECT_TRUE(generated.contains(path)) << "stale golden file " << path;
}

INSTANTIATE_TEST_SUITE_P(Cases, GoldenTest, ::testing::ValuesIn(golden_cases()), [](const auto& test) {
  std::string name = test.param.language + "_" + test.param.name;
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
});

TEST(GoldenFolderTest, EveryGoldenFolderBelongsToALanguageAndACase) {
  std::set<std::string> expected;
  for (const GoldenCase& golden : golden_cases()) expected.insert(golden.language + "/" + golden.name);
  for (const std::string& path : list_files(*base::disk_file_system(), golden_root)) {
    const std::size_t first = path.find('/');
    if (first == std::string::npos || path.starts_with("specs/")) continue;
    EXPECT_TRUE(expected.contains(path.substr(0, path.find('/', first + 1)))) << "orphan golden file " << path;
  }
}

}  // namespace
}  // namespace refgen
