#include "generator/link/page_urls.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "generator/base/path.h"

namespace refgen::link {
namespace {

/// `authkit/user/index.mdx` -> `/authkit/user`; the root's index is empty.
std::string path_of_page(const std::string& file) {
  std::string_view path = base::without_extension(file);
  if (path == "index") return "";
  if (path.ends_with("/index")) path.remove_suffix(6);
  return "/" + std::string(path);
}

/// Whether a url is a path of the site. Browsers take `//a` and `/\a` for another host, and overlook tabs and line
/// ends.
bool stays_on_site(std::string_view url) {
  const bool other_host = url.size() > 1 && (url[1] == '/' || url[1] == '\\');
  return url.starts_with('/') && !other_host && url.find_first_of("\t\r\n") == std::string_view::npos;
}

/// The url among a spec's entries that names this page.
std::string own_url(const model::Spec& spec, const std::string& path) {
  for (const model::Entity& entity : spec.entities) {
    for (const model::Entry& entry : entity.entries) {
      if (stays_on_site(entry.url) && !path.empty() && entry.url.ends_with(path)) return entry.url;
    }
  }
  return "";
}

}  // namespace

void assign_page_urls(model::ApiModel& model) {
  std::map<std::string, std::size_t> prefixes;
  for (model::Spec& spec : model.specs) {
    const std::string path = path_of_page(spec.file);
    spec.url = own_url(spec, path);
    if (!spec.url.empty()) ++prefixes[spec.url.substr(0, spec.url.size() - path.size())];
  }
  const auto common = std::max_element(prefixes.begin(), prefixes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
  model.url_prefix = common == prefixes.end() ? "" : common->first;
  for (model::Spec& spec : model.specs) {
    if (spec.url.empty()) spec.url = model.url_prefix + path_of_page(spec.file);
    if (spec.url.empty()) spec.url = "/";
  }
}

}  // namespace refgen::link
