#include "generator/spec/discover.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"

namespace refgen::spec {
namespace {

namespace codes = diagnostics::codes;

class Discovery {
 public:
  Discovery(const base::FileSystem& files, const std::string& root, const std::vector<std::string>& sample_extensions,
            std::string_view output_mark, diagnostics::Sink& sink)
      : files_(files), root_(root), sample_extensions_(sample_extensions), output_mark_(output_mark), sink_(sink) {}

  SpecTree walk() {
    walk_folder("");
    std::sort(tree_.specs.begin(), tree_.specs.end());
    std::sort(tree_.samples.begin(), tree_.samples.end());
    return std::move(tree_);
  }

 private:
  void walk_folder(const std::string& folder) {
    const std::string path = folder.empty() ? root_ : base::join_path(root_, folder);
    const auto entries = files_.list(path);
    if (!entries.ok()) {
      report(codes::cannot_read, fmt::format("cannot read the folder '{}': {}", base::printable(path), entries.error()),
             folder.empty() ? "name the folder of the specs with --specs or in refgen.yaml" : "");
      return;
    }
    if (!folder.empty() && is_output(entries.value())) return;
    for (const base::DirectoryEntry& entry : entries.value()) {
      if (!entry.name.starts_with('.')) take(base::join_path(folder, entry.name), entry.kind);
    }
  }

  [[nodiscard]] bool is_output(const std::vector<base::DirectoryEntry>& entries) const {
    return std::any_of(entries.begin(), entries.end(),
                       [this](const base::DirectoryEntry& entry) { return entry.name == output_mark_; });
  }

  void take(const std::string& path, base::FileKind kind) {
    if (kind == base::FileKind::directory) {
      walk_folder(path);
    } else if (kind == base::FileKind::link) {
      report(codes::skipped_link, fmt::format("'{}' is a link and was not followed", base::printable(path)), "");
    } else if (kind == base::FileKind::file) {
      take_file(path);
    }
  }

  void take_file(const std::string& path) {
    const std::string_view extension = std::string_view(path).substr(base::without_extension(path).size());
    if (extension == ".mdx" || extension == ".md") {
      tree_.specs.push_back(path);
    } else if (!extension.empty() && std::find(sample_extensions_.begin(), sample_extensions_.end(),
                                               extension.substr(1)) != sample_extensions_.end()) {
      tree_.samples.push_back(path);
    }
  }

  void report(const diagnostics::Code& code, std::string message, std::string help) {
    sink_.report({&code, {}, std::move(message), std::move(help), {}});
  }

  const base::FileSystem& files_;
  const std::string& root_;
  const std::vector<std::string>& sample_extensions_;
  std::string_view output_mark_;
  diagnostics::Sink& sink_;
  SpecTree tree_;
};

}  // namespace

SpecTree discover(const base::FileSystem& files, const std::string& root,
                  const std::vector<std::string>& sample_extensions, std::string_view output_mark,
                  diagnostics::Sink& sink) {
  return Discovery(files, root, sample_extensions, output_mark, sink).walk();
}

}  // namespace refgen::spec
