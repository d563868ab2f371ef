#include "generator/pages/tree_links.h"

#include <algorithm>

#include "generator/base/path.h"

namespace refgen::pages {
namespace {

std::string_view without_last_slashes(std::string_view url) {
  while (url.size() > 1 && url.back() == '/') url.remove_suffix(1);
  return url;
}

/// The path of a page's file as links name it: `authkit/user/index.mdx` -> `authkit/user`.
std::string_view link_path(std::string_view file) {
  const std::string_view path = base::without_extension(file);
  if (path == "index") return {};
  return path.ends_with("/index") ? base::parent_path(path) : path;
}

bool has_scheme(std::string_view target) {
  const std::size_t colon = target.find(':');
  return colon < target.find_first_of("/?#");
}

/// `/reference/user` -> `/reference`
std::string_view first_part(std::string_view url) { return url.substr(0, url.find('/', 1)); }

/// `path` seen from a folder, its `.` and `..` followed; nothing when it leaves the root.
std::optional<std::string> follow(std::string_view folder, std::string_view path) {
  std::vector<std::string_view> parts = base::path_parts(folder);
  for (const std::string_view part : base::path_parts(path)) {
    if (part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
      continue;
    }
    if (parts.empty()) return std::nullopt;
    parts.pop_back();
  }
  std::string followed;
  for (const std::string_view part : parts) followed += (followed.empty() ? "" : "/") + std::string(part);
  return followed;
}

}  // namespace

bool is_navigation(const model::Spec& spec) {
  return base::without_extension(base::file_name(spec.file)) == "_navigation";
}

std::string page_url(const model::Spec& spec) { return std::string(without_last_slashes(spec.url)); }

TreeLinks::TreeLinks(const model::ApiModel& model) : model_(model), overview_path_("index") {
  for (std::uint32_t i = 0; i < model.specs.size(); ++i) {
    const model::Spec& spec = model.specs[i];
    if (is_navigation(spec)) continue;
    by_url_.emplace(page_url(spec), i);
    by_path_.emplace(link_path(spec.file), i);
    if (base::without_extension(spec.file) == "index") overview_path_ = "reference-index";
  }
  overview_url_ = std::string(without_last_slashes(model.url_prefix));
  if (overview_path_ != "index") overview_url_ += '/' + overview_path_;
  if (overview_url_.empty()) overview_url_ = "/";
}

std::optional<TreeLink> TreeLinks::resolve(std::string_view target, std::uint32_t spec) const {
  if (target.empty() || target.starts_with("//") || has_scheme(target)) return std::nullopt;
  const std::size_t hash = std::min(target.find('#'), target.size());
  const std::size_t mark = std::min(target.find('?'), hash);
  const std::string_view path = target.substr(0, mark);
  std::optional<TreeLink> link;
  if (path.empty()) {
    link = find(page_url(model_.specs[spec]));
  } else if (path[0] == '/') {
    link = find(std::string(without_last_slashes(path)));
    if (link->kind == TreeLink::Kind::missing && !is_inside(link->url)) return std::nullopt;
  } else {
    link = resolve_relative(path, spec);
  }
  if (!link) return std::nullopt;
  link->query = target.substr(mark, hash - mark);
  link->fragment = target.substr(std::min(hash + 1, target.size()));
  return link;
}

std::vector<std::string_view> TreeLinks::urls() const {
  std::vector<std::string_view> urls;
  for (const auto& [url, spec] : by_url_) urls.push_back(url);
  return urls;
}

TreeLink TreeLinks::find(std::string url) const {
  TreeLink link;
  const auto page = by_url_.find(url);
  if (page != by_url_.end()) {
    link.kind = TreeLink::Kind::page;
    link.spec = page->second;
  } else if (url == overview_url_) {
    link.kind = TreeLink::Kind::overview;
  }
  link.url = std::move(url);
  return link;
}

/// Without a common prefix, what begins like no page at all belongs to the site around the tree.
bool TreeLinks::is_inside(std::string_view url) const {
  const std::string& prefix = model_.url_prefix;
  if (!prefix.empty()) return url.starts_with(prefix) && (url.size() == prefix.size() || url[prefix.size()] == '/');
  return std::any_of(by_url_.begin(), by_url_.end(),
                     [&](const auto& page) { return first_part(page.first) == first_part(url); });
}

std::optional<TreeLink> TreeLinks::resolve_relative(std::string_view path, std::uint32_t spec) const {
  const bool names_page = path.ends_with(".mdx") || path.ends_with(".md");
  if (!names_page && base::without_extension(path) != path && !path.ends_with('.')) return std::nullopt;
  const auto file = follow(base::parent_path(model_.specs[spec].file), path);
  if (!file) return std::nullopt;
  const std::string_view named = names_page ? link_path(*file) : std::string_view(*file);
  const auto page = by_path_.find(named);
  return find(page == by_path_.end() ? model_.url_prefix + '/' + std::string(named)
                                     : page_url(model_.specs[page->second]));
}

}  // namespace refgen::pages
