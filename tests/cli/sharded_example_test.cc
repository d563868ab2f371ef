#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <thread>
#include <vector>

#include "generator/language_kit/registry.h"
#include "tests/cli/program.h"
#include "tests/support/needed_programs.h"

namespace refgen::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::filesystem::path example = std::filesystem::path(REFGEN_SOURCE_DIR) / "examples/sharded";

/// Files by their paths below a folder, without those whose name begins with a dot.
std::map<std::string, std::string> contents_below(const std::filesystem::path& folder) {
  std::map<std::string, std::string> contents;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().filename().string().starts_with('.')) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    contents[entry.path().lexically_relative(folder).string()] = {std::istreambuf_iterator<char>(file), {}};
  }
  return contents;
}

/// The example with specs of two languages that have every language's pages, and a template of one language's models.
class ShardedExample : public NeedsPrograms {
 protected:
  void SetUp() override {
    need("ninja");
    if (IsSkipped() || HasFatalFailure()) return;
    EXPECT_EQ(project_.run("init").code, 0);
    project_.put("specs/users/page.mdx", "---\ntitle: Page\n---\n\n[Message](/reference/message)\n");
    EXPECT_EQ(project_.run("init --templates all").code, 0);
    std::ofstream(project_.at("refgen.yaml"), std::ios::app) << "templates: mine\n";
    for (const std::string name : {"models/go/go.mod.mustache", "docs/components/index.mdx.mustache"}) {
      project_.put("mine/" + name, project_.read("all/" + name));
    }
    std::filesystem::remove_all(project_.at("all"));
    for (const std::string name : {"build.ninja", "part"}) {
      std::filesystem::copy_file(example / name, project_.at(name));
    }
    std::filesystem::create_directory(project_.at("bin"));
    std::filesystem::create_symlink(REFGEN_BINARY, project_.at("bin/refgen"));
  }

  /// Runs a shell command in the project. What it says, errors included.
  std::string shell(const std::string& command) const {
    const std::string line = "cd '" + project_.at(".").string() + "' && { " + command + "; } >'" +
                             project_.at("log").string() + "' 2>&1 </dev/null";
    EXPECT_EQ(std::system(line.c_str()), 0) << command << "\n" << project_.read("log");
    return project_.read("log");
  }

  /// The parts that ninja makes, in order.
  std::vector<std::string> build() const {
    const std::string said = shell("PATH=\"$PWD/bin:$PATH\" ninja -j2");
    const std::string start = "refgen generate --only ";
    std::vector<std::string> parts;
    for (std::size_t at = 0; (at = said.find(start, at)) != std::string::npos;) {
      at += start.size();
      std::string part = said.substr(at, said.find('\n', at) - at);
      parts.push_back(part.replace(part.find(" --language "), 12, "-"));
    }
    std::sort(parts.begin(), parts.end());
    return parts;
  }

  /// Appends to a file, later than everything that was written before.
  void change(const std::string& path, const std::string& more) const {
    std::ofstream(project_.at(path), std::ios::app) << more;
    const auto later = std::filesystem::file_time_type::clock::now() + std::chrono::seconds(1);
    std::filesystem::last_write_time(project_.at(path), later);
    std::this_thread::sleep_until(later + std::chrono::milliseconds(50));
  }

  /// What the parts hold together, each without its manifest.
  [[nodiscard]] std::map<std::string, std::string> all_parts() const {
    std::map<std::string, std::string> all;
    for (const auto& part : std::filesystem::directory_iterator(project_.at("parts"))) {
      if (!part.is_directory()) continue;
      for (auto& [path, content] : contents_below(part.path())) {
        EXPECT_TRUE(all.emplace(path, std::move(content)).second) << path << " is in two parts";
      }
    }
    return all;
  }

  Project project_;
};

std::vector<std::string> all_of(const std::string& half) {
  std::vector<std::string> parts;
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) {
    parts.push_back(half + "-" + std::string(backend->id));
  }
  return parts;
}

TEST_F(ShardedExample, MakesWhatOneRunMakes) {
  EXPECT_EQ(build().size(), 2 * language_kit::built_in_backends().size());
  EXPECT_EQ(project_.run("generate --quiet").code, 0);
  EXPECT_EQ(all_parts(), contents_below(project_.at("output")));
}

TEST_F(ShardedExample, MakesOnlyWhatAChangeReaches) {
  build();
  EXPECT_THAT(build(), IsEmpty());
  change("mine/models/go/go.mod.mustache", "// more\n");
  EXPECT_THAT(build(), ElementsAre("models-go"));
  EXPECT_THAT(project_.read("parts/models-go/models/go/go.mod"), HasSubstr("// more"));
  change("mine/docs/components/index.mdx.mustache", "More.\n");
  EXPECT_EQ(build(), all_of("docs"));
  change("specs/users/page.mdx", "More.\n");
  EXPECT_EQ(build().size(), 2 * language_kit::built_in_backends().size());
  EXPECT_THAT(build(), IsEmpty());
}

TEST_F(ShardedExample, NoticesATemplateThatComes) {
  build();
  const std::string path = "mine/models/js/package.json.mustache";
  EXPECT_EQ(project_.run("init --templates all").code, 0);
  project_.put(path, project_.read("all/models/js/package.json.mustache"));
  change(path, "\n");
  EXPECT_THAT(build(), ::testing::Contains("models-js"));
  EXPECT_EQ(project_.read("parts/models-js/models/js/package.json").substr(0, 1), "{");
  EXPECT_TRUE(project_.read("parts/models-js/models/js/package.json").ends_with("\n\n"));
}

/// As a sandbox does it: a folder elsewhere with links to the inputs that the depfile named, and nothing else.
TEST_F(ShardedExample, NeedsNothingButItsDeclaredInputs) {
  build();
  for (const std::string part : {"models-go", "docs-js"}) {
    const std::string half = part.substr(0, part.find('-'));
    const std::string language = part.substr(part.find('-') + 1);
    shell("rm -rf box && mkdir box && files= && for input in $(ninja -t deps parts/" + part +
          "/.refgen-manifest.json | sed -n \"s/^    //p\"); do if [ -f $input ]; then "
          "mkdir -p box/deep/$(dirname $input) && ln -s $PWD/$input box/deep/$input && "
          "files=\"$files deep/$input\"; fi; done && here=$PWD && cd box && "
          "env -i PATH=/usr/bin:/bin $here/part $here/bin/refgen " +
          half + " " + language + " out $files");
    EXPECT_EQ(contents_below(project_.at("box/out")), contents_below(project_.at("parts/" + part)));
  }
}

TEST_F(ShardedExample, NamesEveryLanguageWithBothHalves) {
  const std::string file = project_.read("build.ninja");
  std::ifstream bazel(example / "BUILD.bazel");
  const std::string targets(std::istreambuf_iterator<char>(bazel), {});
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) {
    const std::string id(backend->id);
    EXPECT_THAT(file, HasSubstr("  part = parts/models-" + id + "\n"));
    EXPECT_THAT(file, HasSubstr("  part = parts/docs-" + id + "\n"));
    EXPECT_THAT(targets, HasSubstr("\"" + id + "\","));
  }
}

}  // namespace
}  // namespace refgen::testing
