#include "generator/parity/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace refgen::parity {
namespace {

using lint::ParityCell;
using lint::ParityMatrix;
using lint::ParityRow;
using lint::ParityTable;
using lint::Standing;

bool is_in(const std::string& source, const std::vector<std::string>& paths) {
  return paths.empty() || std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
           return source.starts_with(path) && (source.size() == path.size() || source[path.size()] == '/');
         });
}

/// The languages asked for, or those that have any table: an empty column tells nothing.
std::vector<std::size_t> shown_columns(const ParityMatrix& matrix, const std::vector<std::string>& wanted) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < matrix.languages.size(); ++i) {
    const bool used = std::any_of(matrix.tables.begin(), matrix.tables.end(),
                                  [i](const ParityTable& table) { return table.entries[i] != nullptr; });
    const bool asked = std::find(wanted.begin(), wanted.end(), matrix.languages[i]) != wanted.end();
    if (wanted.empty() ? used : asked) columns.push_back(i);
  }
  return columns;
}

void count(const ParityCell& cell, Total& total) {
  if (cell.standing == Standing::listed) ++total.listed;
  if (cell.standing == Standing::listed && !cell.differs()) ++total.agreeing;
  if (cell.standing == Standing::missing) ++total.missing;
  if (cell.other_type) ++total.other_type;
  if (cell.other_optionality) ++total.other_optionality;
}

Total total_of(const ParityMatrix& matrix, std::size_t language) {
  Total total;
  for (const ParityTable& table : matrix.tables) {
    if (table.entries[language] != nullptr) ++total.tables;
    if (table.language_missing[language]) ++total.missing_tables;
    for (const ParityRow& row : table.rows) count(row.cells[language], total);
  }
  return total;
}

void keep_differences(ParityMatrix& matrix, const std::vector<std::size_t>& columns) {
  const auto any_column = [&](const auto& predicate) { return std::any_of(columns.begin(), columns.end(), predicate); };
  for (ParityTable& table : matrix.tables) {
    std::erase_if(table.rows, [&](const ParityRow& row) {
      return !any_column([&](std::size_t i) { return row.cells[i].differs(); });
    });
  }
  std::erase_if(matrix.tables, [&](const ParityTable& table) {
    return table.rows.empty() && !any_column([&](std::size_t i) { return bool{table.language_missing[i]}; });
  });
}

std::string type_text(const model::Row& row) {
  return row.type_text.empty() ? model::to_text(row.type) : row.type_text;
}

std::string_view optionality(const model::Row& row) {
  if (row.optional) return row.nullable ? "optional, nullable" : "optional";
  return row.nullable ? "nullable" : "needed";
}

}  // namespace

std::size_t Total::share() const {
  const std::size_t expected = listed + missing;
  return expected == 0 ? 1000 : agreeing * 1000 / expected;
}

Sheet make_sheet(ParityMatrix matrix, const Filter& filter, const diagnostics::Sources& sources) {
  std::erase_if(matrix.tables, [&](const ParityTable& table) {
    return !is_in(sources[table.spec->span.source].name(), filter.paths);
  });
  Sheet sheet{std::move(matrix), {}, {}, sources};
  sheet.columns = shown_columns(sheet.matrix, filter.languages);
  for (const std::size_t language : sheet.columns) sheet.totals.push_back(total_of(sheet.matrix, language));
  if (filter.differences) keep_differences(sheet.matrix, sheet.columns);
  return sheet;
}

std::string_view entity_name(const ParityTable& table) {
  return table.entity->id.empty() ? table.entity->entries.front().key : table.entity->id;
}

std::string_view kind_name(const ParityTable& table) { return model::to_text(table.entity->entries.front().kind); }

std::string describe(const ParityMatrix& matrix, const ParityRow& row, std::size_t language) {
  const ParityCell& cell = row.cells[language];
  switch (cell.standing) {
    case Standing::missing:
      return "missing";
    case Standing::not_expected:
      return "not listed, and not expected";
    case Standing::unknown:
      return "not told: the table does not go into this detail";
    case Standing::no_table:
      return "no table";
    case Standing::listed:
      break;
  }
  if (cell.row == nullptr) return "listed, beside the object it travels in";
  std::string text = fmt::format("listed, {}, {}", type_text(*cell.row), optionality(*cell.row));
  if (cell.other_type) {
    text += fmt::format("; other type: {} has {}", matrix.languages[*row.type_reference],
                        type_text(*row.cells[*row.type_reference].row));
  }
  if (cell.other_optionality) {
    text += fmt::format("; other optionality: {} has {}", matrix.languages[*row.optionality_reference],
                        optionality(*row.cells[*row.optionality_reference].row));
  }
  return text;
}

std::string share_text(const Total& total) { return fmt::format("{}.{} %", total.share() / 10, total.share() % 10); }

}  // namespace refgen::parity
