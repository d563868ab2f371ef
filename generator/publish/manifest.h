#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/base/result.h"
#include "generator/render/generated_file.h"

namespace refgen::publish {

/// Name of the manifest below the output root.
inline constexpr std::string_view manifest_name = ".refgen-manifest.json";

/// What is put behind the name of a file while it is being written.
inline constexpr std::string_view temporary_suffix = ".refgen-tmp";

/// Name of the folder below the output root where files wait for their places during a run.
inline constexpr std::string_view staging_name = ".refgen-staging";

/// A file that was generated.
struct ManifestFile {
  std::string path;
  std::string sha256;
  std::string spec;
  std::vector<render::Symbol> symbols;
};

/// Why a generated file cannot have this path, as a phrase to be put behind it; empty when it can. Beside unsafe paths
/// (base::unsafe_path_reason) these are the names that refgen needs for itself.
std::string refused_path_reason(std::string_view path);

/// Reads a manifest's text. Fails on anything but what manifest_json writes, and on refused paths.
base::Result<std::vector<ManifestFile>> parse_manifest(const std::string& text);

/// The manifest as JSON, sorted by path, with a final line feed.
std::string manifest_json(std::vector<ManifestFile> files);

}  // namespace refgen::publish
