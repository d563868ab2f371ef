#include "generator/pages/block_list.h"

#include <utility>

namespace refgen::pages {

const std::vector<std::string_view>& block_kinds() {
  static const std::vector<std::string_view> kinds = {
      "prose",          "callout",       "omitted",         "unavailable", "samples",
      "reference_open", "section_open",  "row_open",        "rows_open",   "rows_close",
      "row_close",      "section_close", "reference_close", "shared_open", "shared_close"};
  return kinds;
}

void BlockList::add(std::string_view kind, render::View view) {
  render::View item;
  for (const std::string_view name : block_kinds()) {
    std::vector<render::View> content;
    if (name == kind) content.push_back(std::move(view));
    item.set(name, std::move(content));
  }
  items_.push_back(std::move(item));
}

}  // namespace refgen::pages
