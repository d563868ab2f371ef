#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::base {

/// `root` and `relative` with one `/` between them; `relative` alone when root is empty or `.`.
std::string join_path(std::string_view root, std::string_view relative);

/// All before the last `/`, without it; empty when there is none.
std::string_view parent_path(std::string_view path);

/// The folder that a path stands in: its parent_path, or `/` for what stands in the root of the file system.
std::string_view containing_folder(std::string_view path);

/// The part after the last `/`.
std::string_view file_name(std::string_view path);

/// The path without the extension of its last part (`a/b.c/d.mdx` -> `a/b.c/d`). A leading dot is no extension.
std::string_view without_extension(std::string_view path);

/// The parts between `/`, empty ones left out.
std::vector<std::string_view> path_parts(std::string_view path);

/// The shortest relative path that leads from the directory `from` to `to`, both relative to one root
/// (`a/b`, `a/c/d.ts` -> `../c/d.ts`). `from` empty means the root itself.
std::string relative_path(std::string_view from, std::string_view to);

/// Why `path` may not be written below an output root (a phrase such as `has a '..' part`, to be put behind the path),
/// or an empty string when it may: it is relative, has no empty, `.` or `..` part, no backslash, colon, control or
/// invisible character and none that Windows forbids (`<>"|?*`), no part that ends in a dot or a space or that Windows
/// reserves (`CON`, `aux.txt`), no part longer than 255 bytes, and is at most 1,024 bytes long in valid UTF-8.
std::string unsafe_path_reason(std::string_view path);

}  // namespace refgen::base
