#pragma once

#include <string>
#include <vector>

#include "generator/base/file_system.h"

namespace refgen::publish {

/// Creates a folder and what is missing of the way to it, which is the user's and may hold links. Those that it created
/// are put behind `created`, from the outside in, also when a later one failed. The failure says what was attempted on
/// which path.
base::Result<base::Done> create_folders(base::FileSystem& files, const std::string& path,
                                        std::vector<std::string>& created);

}  // namespace refgen::publish
