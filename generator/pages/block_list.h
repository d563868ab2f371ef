#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/render/view.h"

namespace refgen::pages {

/// The content of a page as a template sees it: a flat list of blocks, because a template cannot call itself. Each item
/// has one field per kind of block, a list that holds the block's view, or nothing.
class BlockList {
 public:
  /// Precondition: `kind` is one of those that block_list.cc names.
  void add(std::string_view kind, render::View view = {});
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] std::vector<render::View> take() && { return std::move(items_); }

 private:
  std::vector<render::View> items_;
};

}  // namespace refgen::pages
