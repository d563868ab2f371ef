#include "generator/pages/block_list.h"

#include <iterator>
#include <utility>

namespace refgen::pages {
namespace {

struct BlockKind {
  render::FieldName name;
  bool carries_facts = false;  ///< Else it only opens or closes something, or tells what is left out: the page's look.
};

/// Every kind of block, in the order of their fields.
constexpr BlockKind block_kinds[] = {{"lead"},
                                     {"prose", true},
                                     {"callout", true},
                                     {"omitted"},
                                     {"unavailable", true},
                                     {"samples", true},
                                     {"reference_open", true},
                                     {"section_open", true},
                                     {"row_open", true},
                                     {"rows_open"},
                                     {"rows_close"},
                                     {"row_close"},
                                     {"section_close"},
                                     {"reference_close"},
                                     {"shared_open"},
                                     {"shared_close"}};

}  // namespace

void BlockList::add(std::string_view kind, render::View view) {
  std::vector<render::View> content;
  content.push_back(std::move(view));
  render::View item;
  item.reserve(std::size(block_kinds));
  for (const BlockKind& known : block_kinds) {
    render::Field field(known.name == kind ? std::exchange(content, {}) : std::vector<render::View>());
    item.set(known.name, known.carries_facts ? render::required(known.name, std::move(field)) : std::move(field));
  }
  items_.push_back(std::move(item));
}

}  // namespace refgen::pages
