#pragma once

#include <string>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/diagnostics/sink.h"

namespace refgen::spec {

/// What lies under the spec root. Paths are relative to it, with `/`, sorted by their bytes.
struct SpecTree {
  std::vector<std::string> specs;    ///< `.mdx` and `.md` files.
  std::vector<std::string> samples;  ///< Code samples: any other file with an extension of `sample_extensions`.
};

/// Lists the files below `root`. Names that start with a dot are passed over, links are not followed (each is reported
/// as a note with code `skipped_link`). A root that cannot be read is an error; so is any folder inside it.
SpecTree discover(const base::FileSystem& files, const std::string& root,
                  const std::vector<std::string>& sample_extensions, diagnostics::Sink& sink);

}  // namespace refgen::spec
