#include "generator/pages/overview.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "generator/base/path.h"
#include "generator/model/words.h"
#include "generator/pages/encode.h"
#include "generator/pages/page_job.h"
#include "generator/pages/plain_text.h"
#include "generator/pages/safe_markdown.h"

namespace refgen::pages {
namespace {

using model::EntityRef;
using model::Entry;
using model::EntryKind;
using model::Spec;
using render::required;

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

/// Folders with the items that are listed below each.
using Folders = std::vector<std::pair<std::string, std::vector<render::View>>>;

/// Lines of Markdown about the pages of a language, for one of its forms.
class OverviewWriter {
 public:
  OverviewWriter(const Site& site, Dialect dialect) : site_(site), dialect_(dialect) {
    for (const model::NavigationLink& group : site.input().model.navigation) {
      if (const auto folder = only_folder(group.links)) navigation_titles_.try_emplace(*folder, group.title);
    }
  }

  /// A group per folder, in the order of the files; what lies in no folder comes first.
  std::vector<render::View> groups() const {
    Folders folders;
    std::map<std::string, std::size_t> places;
    for (const Page& page : site_.pages()) {
      const auto [place, is_new] = places.try_emplace(folder_of(page.path), folders.size());
      if (is_new) folders.push_back({place->first, {}});
      add_items(page, folders[place->second].second);
    }
    std::stable_partition(folders.begin(), folders.end(), [](const auto& folder) { return folder.first.empty(); });
    return group_views(std::move(folders));
  }

  /// Entities that other languages have and this one lacks, a group per folder.
  std::vector<render::View> unavailable() const {
    Folders folders;
    const std::vector<Spec>& specs = site_.input().model.specs;
    for (std::uint32_t index = 0; index < specs.size(); ++index) {
      std::vector<render::View> items = missing_items(index);
      if (items.empty()) continue;
      std::string folder = folder_of(specs[index].file);
      if (folders.empty() || folders.back().first != folder)
        folders.emplace_back(std::move(folder), std::vector<render::View>());
      std::move(items.begin(), items.end(), std::back_inserter(folders.back().second));
    }
    return group_views(std::move(folders));
  }

 private:
  std::vector<render::View> group_views(Folders&& folders) const {
    std::vector<render::View> groups;
    for (auto& [folder, items] : folders) {
      if (items.empty()) continue;
      groups.push_back({{"has_title", !folder.empty()},
                        {"title", required("title", literal_text(folder_title(folder), dialect_))},
                        {"items", required("items", std::move(items))}});
    }
    return groups;
  }

  void add_items(const Page& page, std::vector<render::View>& items) const {
    for (const EntityRef ref : page.entities) {
      const Entry& entry = *site_.input().model.entity(ref).find(site_.language());
      if (ref.spec == page.spec && is_listed(entry)) items.push_back(item_view(page, ref, entry));
    }
  }

  /// The first item of a spec without a page has the anchor that links to the page lead to.
  std::vector<render::View> missing_items(std::uint32_t index) const {
    const Spec& spec = site_.input().model.specs[index];
    std::vector<render::View> items;
    std::string anchor = site_.lacking_anchor(index);
    for (const model::Entity& entity : spec.entities) {
      if (!site_.lists_as_lacking(entity)) continue;
      items.push_back(
          missing_item(std::exchange(anchor, {}), missing_title(index, entity), site_.languages_of(entity)));
    }
    if (!anchor.empty())
      items.push_back(missing_item(anchor, site_.input().common->specs[index].title, site_.languages_of(spec)));
    return items;
  }

  render::View missing_item(const std::string& anchor, const std::string& title, const std::string& languages) const {
    return {{"has_anchor", !anchor.empty()},
            {"anchor", required("anchor", anchor)},
            {"title", required("title", literal_text(title, dialect_))},
            {"languages", required("languages", literal_text(languages, dialect_))}};
  }

  render::View item_view(const Page& page, EntityRef ref, const Entry& entry) const {
    const std::string own = summary_of(site_.input().model.specs[page.spec], ref, entry);
    const LinkRewriter rewrite =
        site_.rewriter(site_.overview_path(), dialect_, entry.description.empty() ? page.spec : entry.description_spec);
    const std::string summary =
        safe_inline_markdown(own.empty() && page.entities.size() == 1 ? page.summary : own, dialect_, rewrite);
    return {{"title", required("title", code_span(title_of(entry)))},
            {"page_title", literal_text(page.title, dialect_)},
            {"target", required("target", encode_target(site_.link_to(ref, site_.overview_path(), dialect_)))},
            {"is_model", entry.kind == EntryKind::model},
            {"is_operation", entry.kind == EntryKind::operation},
            {"has_summary", !summary.empty()},
            {"summary", required("summary", summary)}};
  }

  /// What the navigation calls the folder: the first group that holds nothing else, or the folder's own page; else its
  /// words.
  std::string folder_title(const std::string& folder) const {
    const auto title = navigation_titles_.find(folder);
    if (title != navigation_titles_.end()) return title->second;
    const Page* page = site_.find_path(folder + "/index");
    return page != nullptr ? page->title : words_title(folder);
  }

  /// The folder of all the pages that the links lead to; nothing when they lead to none, or to several folders.
  std::optional<std::string> only_folder(const std::vector<model::NavigationLink>& links) const {
    std::optional<std::string> folder;
    for (const model::NavigationLink& link : links) {
      const Page* page = link.url.empty() ? nullptr : site_.find_url(link.url);
      if (page == nullptr) continue;
      if (folder && *folder != folder_of(page->path)) return std::nullopt;
      folder = folder_of(page->path);
    }
    return folder;
  }

  /// The title of the page, or of the entity where the page has several.
  std::string missing_title(std::uint32_t index, const model::Entity& entity) const {
    const Spec& spec = site_.input().model.specs[index];
    const std::string& title = site_.input().common->specs[index].title;
    const auto listed = std::count_if(spec.entities.begin(), spec.entities.end(),
                                      [](const model::Entity& other) { return is_listed(other.entries.front()); });
    if (listed == 1) return title;
    return title + ": " + entity.entries.front().key;
  }

  const Site& site_;
  Dialect dialect_;
  std::map<std::string, std::string> navigation_titles_;  ///< By folder.
};

std::string overview_title(const Site& site) {
  const std::string& title = site.input().model.navigation_title;
  return title.empty() ? "Reference" : title;
}

render::RenderJob overview_job(const Site& site, Dialect dialect) {
  const OverviewWriter writer(site, dialect);
  const std::string extension = dialect == Dialect::mdx ? ".mdx" : ".md";
  const std::string_view language = site.input().backend.rules.display_name;
  std::vector<render::View> unavailable = writer.unavailable();
  return {template_name(site, "index" + extension),
          output_path(site, site.overview_path() + extension),
          {{"title", required("title", yaml_string(overview_title(site)))},
           {"label", required("title", literal_text(overview_title(site), dialect))},
           {"language", literal_text(language, dialect)},
           {"slug", yaml_string(site.overview_url())},
           {"groups", required("groups", writer.groups())},
           {"lacks_some", !unavailable.empty()},
           {"unavailable", required("unavailable", std::move(unavailable))}},
          {},
          {},
          {}};
}

render::RenderJob llms_job(const Site& site) {
  std::vector<render::View> pages;
  pages.push_back({{"label", required("label", "All models and operations")},
                   {"target", required("target", site.overview_path() + ".md")},
                   {"has_summary", false},
                   {"summary", required("summary", "")}});
  for (const Page& page : site.pages()) {
    const std::string summary = literal_text(site.content(page).plain_summary, Dialect::markdown);
    pages.push_back({{"label", required("label", literal_text(page.title, Dialect::markdown))},
                     {"target", required("target", encode_target(page.path + ".md"))},
                     {"has_summary", !summary.empty()},
                     {"summary", required("summary", summary)}});
  }
  return {template_name(site, "llms.txt"),
          output_path(site, "llms.txt"),
          {{"label", literal_text(overview_title(site), Dialect::markdown)},
           {"language", literal_text(site.input().backend.rules.display_name, Dialect::markdown)},
           {"pages", required("pages", std::move(pages))}},
          {},
          {},
          {}};
}

}  // namespace

std::vector<render::RenderJob> overview_jobs(const Site& site) {
  std::vector<render::RenderJob> jobs;
  jobs.push_back(overview_job(site, Dialect::mdx));
  jobs.push_back(overview_job(site, Dialect::markdown));
  jobs.push_back(llms_job(site));
  return jobs;
}

std::vector<std::string> overview_paths(const Site& site) {
  const std::string overview = output_path(site, site.overview_path());
  return {overview + ".mdx", overview + ".md", output_path(site, "llms.txt")};
}

}  // namespace refgen::pages
