#include "generator/base/path.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "generator/base/utf8.h"

namespace refgen::base {
namespace {

constexpr std::size_t longest_path = 1024;
constexpr std::size_t longest_part = 255;

char upper_case(char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter; }

/// Windows opens a device for these names in any folder, in any case and with any extension.
bool is_device_name(std::string_view part) {
  static constexpr std::array<std::string_view, 6> plain = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"};
  static constexpr std::array<std::string_view, 3> superscript_digits = {"\u00b9", "\u00b2", "\u00b3"};
  std::string stem(part.substr(0, part.find('.')));
  stem.erase(stem.find_last_not_of(' ') + 1);
  std::transform(stem.begin(), stem.end(), stem.begin(), upper_case);
  if (std::find(plain.begin(), plain.end(), stem) != plain.end()) return true;
  if (!stem.starts_with("COM") && !stem.starts_with("LPT")) return false;
  const std::string port = stem.substr(3);
  if (port.size() == 1) return port[0] >= '0' && port[0] <= '9';
  return std::find(superscript_digits.begin(), superscript_digits.end(), port) != superscript_digits.end();
}

std::string unsafe_part_reason(std::string_view part) {
  if (part.empty()) return "has an empty part";
  if (part == "." || part == "..") return fmt::format("has a '{}' part", part);
  if (part.size() > longest_part) return fmt::format("has a part longer than {} bytes", longest_part);
  if (part.back() == '.') return "has a part that ends in a dot";
  if (part.back() == ' ') return "has a part that ends in a space";
  if (is_device_name(part)) return fmt::format("has the part '{}', which Windows reserves for a device", part);
  return "";
}

bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

std::string unsafe_character_reason(std::string_view path) {
  for (std::size_t offset = 0; offset < path.size();) {
    const char32_t character = next_code_point(path, offset);
    if (is_ascii_letter_or_digit(character)) continue;
    if (is_control(character)) return "contains a control character";
    if (is_invisible(character)) return "contains an invisible character";
    if (character == U'\\') return "contains a backslash";
    if (character == U':') return "contains a colon";
    if (std::u32string_view(U"<>\"|?*").find(character) != std::u32string_view::npos) {
      return fmt::format("contains '{}', which Windows does not allow", static_cast<char>(character));
    }
  }
  return "";
}

/// The parts between `/`, empty ones included.
std::vector<std::string_view> split_at_slashes(std::string_view path) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t slash = path.find('/');
    parts.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

std::string join_path(std::string_view root, std::string_view relative) {
  if (root.empty() || root == ".") return std::string(relative);
  if (relative.empty()) return std::string(root);
  return fmt::format("{}{}{}", root, root.ends_with('/') ? "" : "/", relative);
}

std::string_view parent_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view containing_folder(std::string_view path) {
  const std::string_view parent = parent_path(path);
  return parent.empty() && path.starts_with('/') ? "/" : parent;
}

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view without_extension(std::string_view path) {
  const std::string_view name = file_name(path);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return path;
  return path.substr(0, path.size() - name.size() + dot);
}

std::vector<std::string_view> path_parts(std::string_view path) {
  std::vector<std::string_view> parts = split_at_slashes(path);
  std::erase(parts, std::string_view());
  return parts;
}

std::string relative_path(std::string_view from, std::string_view to) {
  const std::vector<std::string_view> start = path_parts(from);
  const std::vector<std::string_view> target = path_parts(to);
  const auto [start_rest, target_rest] = std::mismatch(start.begin(), start.end(), target.begin(), target.end());
  std::vector<std::string_view> parts(static_cast<std::size_t>(start.end() - start_rest), "..");
  parts.insert(parts.end(), target_rest, target.end());
  return fmt::format("{}", fmt::join(parts, "/"));
}

std::string unsafe_path_reason(std::string_view path) {
  if (path.empty()) return "is empty";
  if (path.size() > longest_path) return fmt::format("is longer than {} bytes", longest_path);
  if (path.front() == '/') return "is absolute";
  if (find_invalid_utf8(path) != std::string_view::npos) return "is not valid UTF-8";
  if (std::string reason = unsafe_character_reason(path); !reason.empty()) return reason;
  for (const std::string_view part : split_at_slashes(path)) {
    if (std::string reason = unsafe_part_reason(part); !reason.empty()) return reason;
  }
  return "";
}

}  // namespace refgen::base
