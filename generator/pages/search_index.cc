#include "generator/pages/search_index.h"

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/json_string.h"
#include "generator/pages/encode.h"
#include "generator/pages/page_job.h"
#include "generator/pages/plain_text.h"
#include "generator/pages/sections.h"
#include "generator/pages/type_view.h"

namespace refgen::pages {
namespace {

using model::EntityRef;
using model::Entry;
using model::EntryKind;
using model::Row;

class SearchIndex {
 public:
  explicit SearchIndex(const Site& site) : site_(site) {}

  std::string write() && {
    for (const Page& page : site_.pages()) add_page(page);
    text_ += "\n]";
    return std::move(text_);
  }

 private:
  void add_page(const Page& page) {
    add(page.title, page.url, "", site_.content(page).plain_prose);
    for (const bool shared : {false, true}) {
      for (const EntityRef ref : page.entities) {
        const Entry& entry = *site_.input().model.entity(ref).find(site_.language());
        if ((entry.kind == EntryKind::parameter) == shared) add_entry(page, entry);
      }
    }
  }

  void add_entry(const Page& page, const Entry& entry) {
    for (const Section& section : sections_of(entry, speaks_http(site_.input().backend))) {
      for (const Row* row : section.rows) add_row(page, entry, *row, "");
    }
  }

  void add_row(const Page& page, const Entry& entry, const Row& row, const std::string& outer) {
    const bool shown = !row.unwrap || row.properties.empty();
    const std::string path = shown && !row.anonymous() ? joined(outer, ".", single_line(row.key)) : outer;
    if (shown) {
      add(path.empty() ? title_of(entry) : path, page.url, page.anchors.of(row),
          joined(type_text(site_, row), ". ", plain_blocks(row.description)));
    }
    for (const Row& property : row.properties) add_row(page, entry, property, path);
  }

  void add(std::string_view title, std::string_view url, std::string_view anchor, std::string_view text) {
    fmt::format_to(std::back_inserter(text_), R"({}{{"title":{},"url":{},"anchor":{},"text":{}}})",
                   text_.size() == 1 ? "\n" : ",\n", base::json_string(title), base::json_string(url),
                   base::json_string(anchor), base::json_string(text));
  }

  const Site& site_;
  std::string text_ = "[";
};

}  // namespace

std::vector<render::RenderJob> search_jobs(const Site& site) {
  std::vector<render::RenderJob> jobs;
  jobs.push_back({template_name(site, "search.json"),
                  search_paths(site).front(),
                  {{"json", render::required("json", SearchIndex(site).write())}},
                  {},
                  {},
                  {}});
  return jobs;
}

std::vector<std::string> search_paths(const Site& site) { return {output_path(site, "search.json")}; }

}  // namespace refgen::pages
