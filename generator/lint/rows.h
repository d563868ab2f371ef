#pragma once

#include <functional>

#include "generator/spec/spec_document.h"

namespace refgen::lint {

/// A row as it stands in a file, and where.
struct RowPlace {
  const spec::LanguageTable& table;
  const spec::EntryItem& entry;
  const spec::RowItem& row;
  const std::vector<spec::RowItem>& siblings;  ///< The list that holds the row.
  bool returned = false;                       ///< Below `returns`.
  std::size_t depth = 0;                       ///< 0: in the list of the section itself.
};

/// Calls `visit` for every row of a file, nested ones behind the row they belong to, item references included.
void for_each_row(const spec::SpecDocument& document, const std::function<void(const RowPlace&)>& visit);

}  // namespace refgen::lint
