#include "generator/lint/rows.h"

#include <vector>

namespace refgen::lint {
namespace {

using Visit = std::function<void(const RowPlace&)>;

/// The section that rows stand in.
struct Section {
  const spec::LanguageTable& table;
  const spec::EntryItem& entry;
  bool returned = false;
};

void visit_rows(const std::vector<spec::RowItem>& rows, const Section& section, std::size_t depth, const Visit& visit) {
  for (const spec::RowItem& row : rows) {
    visit({section.table, section.entry, row, rows, section.returned, depth});
    visit_rows(row.properties, section, depth + 1, visit);
  }
}

}  // namespace

void for_each_row(const spec::SpecDocument& document, const Visit& visit) {
  for (const spec::LanguageTable& table : document.tables) {
    for (const spec::EntryItem& entry : table.entries) {
      for (const auto* section : {&entry.properties, &entry.parameters, &entry.returns}) {
        if (*section) visit_rows(**section, {table, entry, section == &entry.returns}, 0, visit);
      }
    }
  }
}

}  // namespace refgen::lint
