#pragma once

#include <string>
#include <string_view>

#include "generator/base/file_system.h"

namespace refgen::publish {

/// What was attempted on a file and why it failed, as the message of a report: `cannot write 'a/b': disk full`.
base::Failure file_failure(std::string_view verb, const std::string& path, std::string_view reason);

enum class Permissions { fresh, kept };

/// Where the content of a file may stand, in the same directory, while it is written. Always the same place, so that
/// what a run leaves behind that was cut off is taken away by the next.
std::string temporary_beside(std::string_view target);

/// Writes a file elsewhere on the same file system and moves it to its place: nobody sees a part of it. What stands at
/// the temporary path is removed. Both directories must exist. With Permissions::kept, the file must exist too and
/// keeps its own. The failure says what was attempted on which path.
base::Result<base::Done> replace_file(base::FileSystem& files, const std::string& target, const std::string& temporary,
                                      std::string_view content, Permissions permissions);

/// Writes a file that the user has named, such as a depfile. One that is there keeps its permissions. What is there and
/// is no file stays: a link, a folder, or a device, which root could replace by a file. The failure says what was
/// attempted on which path.
base::Result<base::Done> write_named_file(base::FileSystem& files, const std::string& path, std::string_view content);

/// Replaces a file that a user wrote, with its permissions, if it still holds `before` and can be reached below `root`
/// without a link on the way, itself included. The failure says why not.
base::Result<base::Done> rewrite_file(base::FileSystem& files, const std::string& root, const std::string& path,
                                      std::string_view before, std::string_view content);

}  // namespace refgen::publish
