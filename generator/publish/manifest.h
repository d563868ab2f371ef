#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/base/result.h"
#include "generator/render/generated_file.h"

namespace refgen::publish {

/// Name of the manifest below the output root.
inline constexpr std::string_view manifest_name = ".refgen-manifest.json";

/// Name of the file below the output root that a generated file is while it is being written.
inline constexpr std::string_view temporary_name = ".refgen-tmp";

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

/// Reads a manifest's text. Fails on anything but what manifest_json writes, and on refused paths. A path is there
/// twice, with different hashes, when a run was cut off that changed the file.
base::Result<std::vector<ManifestFile>> parse_manifest(const std::string& text);

/// Files of manifests by path and hash, each there once.
using ManifestOrder = std::vector<const ManifestFile*>;

/// These files, which must outlive the result.
ManifestOrder in_order(const std::vector<ManifestFile>& files);

/// The files of both; of two that are equal in path and hash the first.
ManifestOrder in_order(const ManifestOrder& first, const ManifestOrder& second);

/// The manifest as JSON, with a final line feed.
std::string ordered_manifest_json(const ManifestOrder& files);
std::string manifest_json(const std::vector<ManifestFile>& files);

}  // namespace refgen::publish
