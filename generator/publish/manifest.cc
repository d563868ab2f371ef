#include "generator/publish/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "generator/base/json_string.h"
#include "generator/base/path.h"
#include "generator/base/spelling_fold.h"

namespace refgen::publish {
namespace {

using base::Failure;
using base::Result;
using nlohmann::ordered_json;

constexpr std::array roles = {render::SymbolRole::model, render::SymbolRole::options, render::SymbolRole::result,
                              render::SymbolRole::nested, render::SymbolRole::enumeration};

std::optional<render::SymbolRole> role_from_text(std::string_view text) {
  const auto found = std::find_if(roles.begin(), roles.end(),
                                  [text](render::SymbolRole role) { return render::to_text(role) == text; });
  return found == roles.end() ? std::nullopt : std::optional(*found);
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Whether the value is an object with these keys and no others.
bool has_keys(const ordered_json& value, const std::set<std::string_view>& keys) {
  return value.is_object() && value.size() == keys.size() &&
         std::all_of(keys.begin(), keys.end(), [&value](std::string_view key) { return value.contains(key); });
}

bool is_text(const ordered_json& object, std::string_view key) { return object.find(key)->is_string(); }

std::string text_of(const ordered_json& object, std::string_view key) { return object.find(key)->get<std::string>(); }

Result<render::Symbol> parse_symbol(const ordered_json& value) {
  const Failure failure{"has a symbol that is not {name, role, entity}"};
  if (!has_keys(value, {"name", "role", "entity"})) return failure;
  if (!is_text(value, "name") || !is_text(value, "role") || !is_text(value, "entity")) return failure;
  const std::optional<render::SymbolRole> role = role_from_text(text_of(value, "role"));
  if (!role) return Failure{fmt::format("has a symbol with the unknown role '{}'", text_of(value, "role"))};
  return render::Symbol{text_of(value, "name"), *role, text_of(value, "entity")};
}

Result<ManifestFile> parse_file(const ordered_json& value) {
  const Failure failure{"is not {path, sha256, spec, symbols}"};
  if (!has_keys(value, {"path", "sha256", "spec", "symbols"})) return failure;
  if (!is_text(value, "path") || !is_text(value, "sha256") || !is_text(value, "spec")) return failure;
  if (!value.find("symbols")->is_array()) return failure;
  ManifestFile file{text_of(value, "path"), text_of(value, "sha256"), text_of(value, "spec"), {}};
  const std::string reason = refused_path_reason(file.path);
  if (!reason.empty()) return Failure{fmt::format("has the path '{}', which {}", file.path, reason)};
  if (!is_sha256(file.sha256)) return Failure{"has a sha256 that is not 64 hexadecimal digits"};
  for (const ordered_json& symbol_value : *value.find("symbols")) {
    Result<render::Symbol> symbol = parse_symbol(symbol_value);
    if (!symbol.ok()) return Failure{symbol.error()};
    file.symbols.push_back(std::move(symbol.value()));
  }
  return file;
}

Result<ordered_json> parse_json(const std::string& text) {
  try {
    return ordered_json::parse(text);
  } catch (const ordered_json::parse_error& error) {
    const std::size_t end = std::min(error.byte, text.size());
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n');
    return Failure{fmt::format("line {} is not valid JSON", line)};
  } catch (const ordered_json::out_of_range&) {
    return Failure{"it has a number that is too large"};
  }
}

void add(std::string_view before, std::string_view text, std::string& json) {
  json += before;
  base::append_json_string(text, json);
}

void add_symbol(const render::Symbol& symbol, std::string& json) {
  add("      {\n        \"name\": ", symbol.name, json);
  add(",\n        \"role\": ", render::to_text(symbol.role), json);
  add(",\n        \"entity\": ", symbol.entity, json);
  json += "\n      }";
}

/// The name of a spec file need not be UTF-8 on every system; JSON has to be.
void add_file(const ManifestFile& file, std::string& json) {
  add("  {\n    \"path\": ", file.path, json);
  add(",\n    \"sha256\": ", file.sha256, json);
  add(",\n    \"spec\": ", file.spec, json);
  json += ",\n    \"symbols\": [";
  std::string_view before = "\n";
  for (const render::Symbol& symbol : file.symbols) {
    json += std::exchange(before, ",\n");
    add_symbol(symbol, json);
  }
  json += file.symbols.empty() ? "]\n  }" : "\n    ]\n  }";
}

bool comes_before(const ManifestFile* left, const ManifestFile* right) {
  const int paths = left->path.compare(right->path);
  return paths < 0 || (paths == 0 && left->sha256 < right->sha256);
}

bool is_equal(const ManifestFile* left, const ManifestFile* right) {
  return left->path == right->path && left->sha256 == right->sha256;
}

}  // namespace

std::string refused_path_reason(std::string_view path) {
  if (std::string reason = base::unsafe_path_reason(path); !reason.empty()) return reason;
  const std::string first_part = base::fold_spelling(base::path_parts(path).front());
  if (first_part == manifest_name) return "is kept for the manifest";
  if (first_part == staging_name) return "is kept for files that wait for their places";
  for (const std::string_view part : base::path_parts(path)) {
    if (base::fold_spelling(part).ends_with(temporary_name)) return "is kept for temporary files";
  }
  return "";
}

Result<std::vector<ManifestFile>> parse_manifest(const std::string& text) {
  const Result<ordered_json> json = parse_json(text);
  if (!json.ok()) return Failure{json.error()};
  if (!json.value().is_array()) return Failure{"it is not a list"};
  std::vector<ManifestFile> files;
  std::set<std::pair<std::string, std::string>> contents;
  for (const ordered_json& value : json.value()) {
    Result<ManifestFile> file = parse_file(value);
    if (!file.ok()) return Failure{fmt::format("entry {} {}", files.size() + 1, file.error())};
    if (!contents.emplace(file.value().path, file.value().sha256).second) {
      return Failure{fmt::format("entry {} has the path '{}' again", files.size() + 1, file.value().path)};
    }
    files.push_back(std::move(file.value()));
  }
  return files;
}

/// Without a tree of JSON values, which takes several times as much room as the text: large trees of specs have half a
/// million files.
ManifestOrder in_order(const std::vector<ManifestFile>& files) {
  ManifestOrder order;
  order.reserve(files.size());
  for (const ManifestFile& file : files) order.push_back(&file);
  // Most manifests are in order, and to see that costs little.
  if (!std::is_sorted(order.begin(), order.end(), comes_before)) {
    std::stable_sort(order.begin(), order.end(), comes_before);
  }
  order.erase(std::unique(order.begin(), order.end(), is_equal), order.end());
  return order;
}

ManifestOrder in_order(const ManifestOrder& first, const ManifestOrder& second) {
  ManifestOrder order;
  order.reserve(first.size() + second.size());
  std::merge(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(order), comes_before);
  order.erase(std::unique(order.begin(), order.end(), is_equal), order.end());
  return order;
}

std::string ordered_manifest_json(const ManifestOrder& files) {
  // More than an entry without symbols takes beside its texts.
  constexpr std::size_t most_syntax = 128;
  std::size_t size = 0;
  for (const ManifestFile* file : files) {
    size += most_syntax + file->path.size() + file->sha256.size() + file->spec.size();
  }
  std::string json = "[";
  json.reserve(size);
  std::string_view before = "\n";
  for (const ManifestFile* file : files) {
    json += std::exchange(before, ",\n");
    add_file(*file, json);
  }
  json += files.empty() ? "]\n" : "\n]\n";
  return json;
}

std::string manifest_json(const std::vector<ManifestFile>& files) { return ordered_manifest_json(in_order(files)); }

}  // namespace refgen::publish
