#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/hash.h"
#include "generator/base/memory_file_system.h"
#include "generator/base/path.h"
#include "generator/diagnostics/print.h"
#include "generator/publish/output_plan.h"
#include "tests/support/file_tree.h"

namespace refgen::publish {

/// A file system with the output folder `out`, and runs that publish into it.
class OutputFolder {
 public:
  /// Path -> content.
  using Contents = std::map<std::string, std::string>;

  base::MemoryFileSystem& files() { return files_; }

  /// Creates a file with the folders on the way to it, or replaces one.
  void write(const std::string& path, std::string_view content) {
    create_folders(base::parent_path(path));
    static_cast<void>(files_.remove_file(path));
    ASSERT_TRUE(files_.create_file(path, content).ok()) << path;
  }

  void create_folders(std::string_view path) {
    if (path.empty()) return;
    create_folders(base::parent_path(path));
    ASSERT_TRUE(files_.create_directory(std::string(path)).ok()) << path;
  }

  /// What stands below a folder: files with their content, empty folders as `folder/`, links as `-> `. Without the
  /// manifest.
  Contents contents(const std::string& folder = "out") {
    Contents contents = testing::tree_of(files_, folder);
    contents.erase(std::string(manifest_name));
    return contents;
  }

  std::string manifest() {
    const auto text = files_.read_file("out/" + std::string(manifest_name));
    return text.ok() ? text.value() : "";
  }

  /// The paths and hashes of the manifest fit the files.
  void expect_manifest_of(const Contents& wanted) {
    const auto listed = parse_manifest(manifest());
    ASSERT_TRUE(listed.ok()) << listed.error();
    Contents hashes;
    for (const auto& [path, content] : wanted) hashes[path] = base::sha256_hex(content);
    Contents listed_hashes;
    for (const ManifestFile& file : listed.value()) listed_hashes[file.path] = file.sha256;
    EXPECT_EQ(listed_hashes, hashes);
  }

  static std::vector<render::GeneratedFile> generated(const Contents& wanted) {
    std::vector<render::GeneratedFile> result;
    for (const auto& [path, content] : wanted) result.push_back({path, content, "spec.mdx", {}, {}});
    return result;
  }

  OutputPlan plan(const Contents& wanted, const std::vector<std::string>& scope = {""}) {
    sink_ = diagnostics::Sink();
    return plan_output(files_, "out", generated(wanted), scope, sink_);
  }

  /// Plans and, unless that reports errors, applies. What was reported is in `reports`.
  void publish(const Contents& wanted, const std::vector<std::string>& scope = {""}) {
    publish_on(files_, wanted, scope);
  }

  void publish_on(base::FileSystem& files, const Contents& wanted, const std::vector<std::string>& scope = {""}) {
    sink_ = diagnostics::Sink();
    const OutputPlan made = plan_output(files, "out", generated(wanted), scope, sink_);
    if (!sink_.has_errors()) apply_plan(files, made, sink_);
  }

  /// Printed, in order.
  [[nodiscard]] std::string reports() const {
    std::string text;
    for (const diagnostics::Diagnostic& diagnostic : sink_.sorted({})) {
      text += diagnostics::print_text(diagnostic, {}, false);
    }
    return text;
  }

 private:
  base::MemoryFileSystem files_;
  diagnostics::Sink sink_;
};

}  // namespace refgen::publish
