#pragma once

#include <string>
#include <string_view>

#include "generator/base/file_system.h"

namespace refgen::publish {

/// What was attempted on a file and why it failed, as the message of a report: `cannot write 'a/b': disk full`.
base::Failure file_failure(std::string_view verb, const std::string& path, std::string_view reason);

enum class Permissions { fresh, kept };

/// Writes a file beside its place and moves it there: nobody sees a part of it. Its directory must exist. With
/// Permissions::kept, the file must exist too and keeps its own. The failure says what was attempted on which path.
base::Result<base::Done> replace_file(base::FileSystem& files, const std::string& target, std::string_view content,
                                      Permissions permissions);

/// Replaces a file that a user wrote, with its permissions, if it still holds `before` and can be reached below `root`
/// without a link on the way, itself included. The failure says why not.
base::Result<base::Done> rewrite_file(base::FileSystem& files, const std::string& root, const std::string& path,
                                      std::string_view before, std::string_view content);

}  // namespace refgen::publish
