#include "generator/spec/discover.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/limit_problem.h"

namespace refgen::spec {
namespace {

namespace codes = diagnostics::codes;

class Discovery {
 public:
  Discovery(const base::FileSystem& files, const std::string& root, const std::vector<std::string>& sample_extensions,
            std::string_view output_mark, const base::Limits& limits, diagnostics::Sink& sink)
      : files_(files),
        root_(root),
        sample_extensions_(sample_extensions),
        output_mark_(output_mark),
        limits_(limits),
        sink_(sink) {}

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
      if (entry.name.starts_with('.')) continue;
      if (found_ == limits_.files) return report_too_many();
      ++found_;
      take(base::join_path(folder, entry.name), entry.kind);
    }
  }

  /// Told once, however many folders are left unread.
  void report_too_many() {
    if (std::exchange(too_many_, true)) return;
    sink_.report(diagnostics::over_limit(
        limits_, &base::Limits::files, {},
        fmt::format("there are more than {} files and folders below '{}'", limits_.files, base::printable(root_))));
  }

  [[nodiscard]] bool is_output(const std::vector<base::DirectoryEntry>& entries) const {
    return std::any_of(entries.begin(), entries.end(),
                       [this](const base::DirectoryEntry& entry) { return entry.name == output_mark_; });
  }

  void take(const std::string& path, base::FileKind kind) {
    if (path.size() > limits_.path_length) {
      sink_.report(diagnostics::over_limit(
          limits_, &base::Limits::path_length, {},
          fmt::format("the path '{}' is longer than {} bytes", base::printable(path), limits_.path_length)));
    } else if (kind == base::FileKind::directory) {
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
      take_spec(path);
    } else if (!extension.empty() && std::find(sample_extensions_.begin(), sample_extensions_.end(),
                                               extension.substr(1)) != sample_extensions_.end()) {
      tree_.samples.push_back(path);
    }
  }

  /// Pages, links and reports name a spec, and all of them are UTF-8.
  void take_spec(const std::string& path) {
    if (base::find_invalid_utf8(path) == std::string_view::npos) {
      tree_.specs.push_back(path);
    } else {
      report(codes::unsafe_path, fmt::format("the path of '{}' is not valid UTF-8", base::printable(path)),
             "give it another name");
    }
  }

  void report(const diagnostics::Code& code, std::string message, std::string help) {
    sink_.report({&code, {}, std::move(message), std::move(help), {}});
  }

  const base::FileSystem& files_;
  const std::string& root_;
  const std::vector<std::string>& sample_extensions_;
  std::string_view output_mark_;
  const base::Limits& limits_;
  diagnostics::Sink& sink_;
  SpecTree tree_;
  std::size_t found_ = 0;
  bool too_many_ = false;
};

}  // namespace

SpecTree discover(const base::FileSystem& files, const std::string& root,
                  const std::vector<std::string>& sample_extensions, std::string_view output_mark,
                  diagnostics::Sink& sink, const base::Limits& limits) {
  return Discovery(files, root, sample_extensions, output_mark, limits, sink).walk();
}

}  // namespace refgen::spec
