#include "generator/pages/block_list.h"

#include <set>
#include <utility>

namespace refgen::pages {
namespace {

/// What only opens or closes something, or tells what is left out, is for the look of a page.
bool carries_facts(std::string_view kind) {
  static const std::set<std::string_view> kinds = {"prose",          "callout",      "unavailable", "samples",
                                                   "reference_open", "section_open", "row_open"};
  return kinds.contains(kind);
}

}  // namespace

const std::vector<std::string_view>& block_kinds() {
  static const std::vector<std::string_view> kinds = {
      "lead",           "prose",           "callout",     "omitted",     "unavailable", "samples",
      "reference_open", "section_open",    "row_open",    "rows_open",   "rows_close",  "row_close",
      "section_close",  "reference_close", "shared_open", "shared_close"};
  return kinds;
}

void BlockList::add(std::string_view kind, render::View view) {
  render::View item;
  for (const std::string_view name : block_kinds()) {
    std::vector<render::View> content;
    if (name == kind) content.push_back(std::move(view));
    render::Field field(std::move(content));
    item.set(name, carries_facts(name) ? render::required(name, std::move(field)) : std::move(field));
  }
  items_.push_back(std::move(item));
}

}  // namespace refgen::pages
