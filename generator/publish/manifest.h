#pragma once

#include <string>
#include <vector>

#include "generator/base/result.h"
#include "generator/render/generated_file.h"

namespace refgen::publish {

/// Name of the manifest below the output root.
inline constexpr const char* manifest_name = ".refgen-manifest.json";

/// A file that was generated.
struct ManifestFile {
  std::string path;
  std::string sha256;
  std::string spec;
  std::vector<render::Symbol> symbols;
};

/// Reads a manifest's text. Fails on anything but the shape that manifest_json writes.
base::Result<std::vector<ManifestFile>> parse_manifest(const std::string& text);

/// The manifest as JSON, sorted by path, with a final line feed.
std::string manifest_json(const std::vector<ManifestFile>& files);

}  // namespace refgen::publish
