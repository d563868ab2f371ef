#pragma once

#include <string>

namespace refgen::cli {

/// Where refgen keeps what only saves time, and anyone may delete: `$REFGEN_CACHE_DIR`, else `refgen` in
/// `$XDG_CACHE_HOME` (XDG Base Directory Specification 0.8), else `~/.cache/refgen`. It belongs to the user and lies
/// outside of every project, so that nothing that comes with a project can say what was seen there. Empty when the
/// variable that decides is no absolute path: then nothing is kept.
std::string cache_folder();

}  // namespace refgen::cli
