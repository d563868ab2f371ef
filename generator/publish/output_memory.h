#pragma once

#include <string>
#include <vector>

#include "generator/publish/manifest.h"
#include "generator/publish/standing_file.h"

namespace refgen::publish {

/// What a process remembers of an output folder between two plans, so that it need not read all of it again. It never
/// decides what is planned: what does not look as remembered is read.
struct OutputMemory {
  KnownFiles files;
  std::string manifest_text;
  std::vector<ManifestFile> manifest;  ///< What the text says.
};

}  // namespace refgen::publish
