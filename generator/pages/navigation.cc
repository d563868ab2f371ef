#include "generator/pages/navigation.h"

#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "generator/base/path.h"
#include "generator/pages/encode.h"
#include "generator/pages/page_job.h"

namespace refgen::pages {
namespace {

using model::NavigationLink;
using render::required;

bool leaves_site(std::string_view url) { return url.find("://") != std::string_view::npos && is_safe_target(url); }

/// Reduces the specs' navigation to what a language has, and remembers which pages it names.
class NavigationReader {
 public:
  explicit NavigationReader(const Site& site) : site_(site) {}

  std::vector<NavigationItem> read(const std::vector<NavigationLink>& links) {
    std::vector<NavigationItem> items;
    for (const NavigationLink& link : links) {
      NavigationItem item{single_line(link.title), {}, {}, read(link.links)};
      const Page* page = link.url.empty() ? nullptr : site_.find_url(link.url);
      if (page != nullptr) {
        item.url = page->url;
        item.path = page->path;
        named_.insert(page->path);
      } else if (leaves_site(link.url)) {
        item.url = single_line(link.url);
      }
      if (!item.url.empty() || !item.items.empty()) items.push_back(std::move(item));
    }
    return items;
  }

  [[nodiscard]] bool names(const Page& page) const { return named_.count(page.path) > 0; }

 private:
  const Site& site_;
  std::set<std::string> named_;
};

nlohmann::ordered_json to_json(const std::vector<NavigationItem>& items) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const NavigationItem& item : items) {
    nlohmann::ordered_json object;
    object["label"] = item.label;
    if (!item.url.empty()) object["href"] = item.url;
    if (!item.path.empty()) object["id"] = item.path;
    if (!item.items.empty()) object["items"] = to_json(item.items);
    list.push_back(std::move(object));
  }
  return list;
}

/// The tree as lines of one list, deepest levels indented most.
void add_lines(const std::vector<NavigationItem>& items, std::size_t depth, std::vector<render::View>& lines) {
  for (const NavigationItem& item : items) {
    const std::string target = item.path.empty() ? item.url : item.path + ".md";
    lines.push_back({{"indent", std::string(2 * depth, ' ')},
                     {"yaml_indent", std::string(4 * depth, ' ')},
                     {"title", required("title", yaml_string(item.label))},
                     {"label", required("title", literal_text(item.label, Dialect::markdown))},
                     {"has_url", !item.url.empty()},
                     {"url", required("target", yaml_string(item.url))},
                     {"target", required("target", encode_target(target))},
                     {"has_links", !item.items.empty()}});
    add_lines(item.items, depth + 1, lines);
  }
}

render::RenderJob navigation_job(const Site& site, std::string_view file, const model::Spec* spec,
                                 std::vector<render::View> lines) {
  const std::string& title = site.input().model.navigation_title;
  const std::string shown = title.empty() ? "Navigation" : title;
  return {template_name(site, std::string(file).substr(1)),
          output_path(site, file),
          {{"title", yaml_string(shown)},
           {"label", literal_text(shown, Dialect::markdown)},
           {"has_links", !lines.empty()},
           {"links", required("links", std::move(lines))}},
          spec == nullptr ? std::string() : spec->file,
          spec == nullptr ? diagnostics::Span{} : spec->span,
          {}};
}

}  // namespace

std::vector<NavigationItem> navigation_of(const Site& site, bool complete) {
  NavigationReader reader(site);
  std::vector<NavigationItem> items = reader.read(site.input().model.navigation);
  if (!complete) return items;
  NavigationItem more{"More", {}, {}, {}};
  for (const Page& page : site.pages()) {
    if (!reader.names(page)) more.items.push_back({page.title, page.url, page.path, {}});
  }
  if (!more.items.empty()) items.push_back(std::move(more));
  items.insert(items.begin(), {"All models and operations", site.overview_url(), site.overview_path(), {}});
  return items;
}

std::vector<render::RenderJob> sidebar_jobs(const Site& site) {
  std::vector<render::RenderJob> jobs;
  jobs.push_back({template_name(site, "sidebar.json"),
                  output_path(site, "sidebar.json"),
                  {{"json", required("json", to_json(navigation_of(site, true)).dump(2))}},
                  {},
                  {},
                  {}});
  return jobs;
}

std::vector<std::string> sidebar_paths(const Site& site) { return {output_path(site, "sidebar.json")}; }

const model::Spec* navigation_spec(const Site& site) {
  const model::Spec* spec = nullptr;
  for (const model::Spec& candidate : site.input().model.specs) {
    if (is_navigation(candidate)) spec = &candidate;
  }
  return spec;
}

std::vector<render::RenderJob> navigation_jobs(const Site& site) {
  std::vector<render::RenderJob> jobs;
  if (site.input().model.navigation.empty()) return jobs;
  const model::Spec* spec = navigation_spec(site);
  std::vector<render::View> lines;
  add_lines(navigation_of(site, false), 0, lines);
  jobs.push_back(navigation_job(site, "_navigation.mdx", spec, lines));
  jobs.push_back(navigation_job(site, "_navigation.md", spec, std::move(lines)));
  return jobs;
}

std::vector<std::string> navigation_paths(const Site& site) {
  std::vector<std::string> paths;
  if (site.input().model.navigation.empty()) return paths;
  for (const std::string_view file : {"_navigation.mdx", "_navigation.md"}) paths.push_back(output_path(site, file));
  return paths;
}

}  // namespace refgen::pages
