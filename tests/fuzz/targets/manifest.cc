#include "generator/publish/manifest.h"

#include "tests/fuzz/properties.h"
#include "tests/fuzz/targets.h"

namespace refgen::fuzzing {

void manifest(std::string_view input) {
  const auto read = publish::parse_manifest(std::string(input));
  const auto twice = publish::parse_manifest(std::string(input));
  require(read.ok() == twice.ok(), "two runs read or refuse the same");
  if (!read.ok()) {
    require(read.error() == twice.error(), "two runs say the same");
    return;
  }
  for (const publish::ManifestFile& file : read.value()) {
    require(publish::refused_path_reason(file.path).empty(), "a manifest names only paths below its folder");
  }
  const std::string written = publish::manifest_json(read.value());
  require(publish::manifest_json(twice.value()) == written, "two runs read the same");
  const auto again = publish::parse_manifest(written);
  require(again.ok(), "a manifest that was written can be read");
  require(publish::manifest_json(again.value()) == written, "a manifest that was read is written as it was");
}

}  // namespace refgen::fuzzing
