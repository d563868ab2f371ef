#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/base/limits.h"
#include "generator/diagnostics/sink.h"

namespace refgen::spec {

/// What lies under the spec root. Paths are relative to it, with `/`, sorted by their bytes.
struct SpecTree {
  std::vector<std::string> specs;    ///< `.mdx` and `.md` files.
  std::vector<std::string> samples;  ///< Code samples: any other file with an extension of `sample_extensions`.
};

/// Lists the files below `root`. Names that start with a dot are passed over, links are not followed (each is reported
/// as a note with code `skipped_link`), and neither are folders below the root that hold a file of the name
/// `output_mark`: they are output, which is no input even when it lies among the specs. A root that cannot be read is
/// an error; so is any folder inside it, and more files and folders or longer paths than the limits allow.
SpecTree discover(const base::FileSystem& files, const std::string& root,
                  const std::vector<std::string>& sample_extensions, std::string_view output_mark,
                  diagnostics::Sink& sink, const base::Limits& limits = {});

}  // namespace refgen::spec
