#include "generator/lint/rows.h"

#include <vector>

namespace refgen::lint {
namespace {

using Visit = std::function<void(const RowPlace&)>;

void visit_rows(const std::vector<spec::RowItem>& rows, const RowPlace& outer, const Visit& visit) {
  for (const spec::RowItem& row : rows) {
    const RowPlace place{outer.document, outer.table, outer.entry, row};
    visit(place);
    visit_rows(row.properties, place, visit);
  }
}

}  // namespace

void for_each_row(const spec::SpecDocument& document, const Visit& visit) {
  static const spec::RowItem none;
  for (const spec::LanguageTable& table : document.tables) {
    for (const spec::EntryItem& entry : table.entries) {
      for (const auto* section : {&entry.properties, &entry.parameters, &entry.returns}) {
        if (*section) visit_rows(**section, {document, table, entry, none}, visit);
      }
    }
  }
}

}  // namespace refgen::lint
