#include <nlohmann/json.hpp>

#include "generator/parity/printers.h"
#include "generator/parity/signs.h"

namespace refgen::parity {
namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 1;

Json total_json(const Total& total) {
  return {{"tables", total.tables},
          {"missing_tables", total.missing_tables},
          {"listed", total.listed},
          {"missing", total.missing},
          {"other_type", total.other_type},
          {"other_optionality", total.other_optionality},
          {"share", static_cast<double>(total.share()) / 1000}};
}

Json cell_json(const Sheet& sheet, const lint::ParityRow& row, std::size_t language) {
  const lint::ParityCell& cell = row.cells[language];
  Json json = {{"standing", to_text(cell.standing)}};
  if (cell.row == nullptr) return json;
  const diagnostics::Position position = sheet.sources[cell.row->span.source].position(cell.row->span.begin);
  json["key"] = cell.row->key;
  json["type"] = cell.row->type_text;
  json["optional"] = cell.row->optional;
  json["nullable"] = cell.row->nullable;
  json["other_type"] = cell.other_type;
  json["other_optionality"] = cell.other_optionality;
  json["file"] = sheet.sources[cell.row->span.source].name();
  json["line"] = position.line;
  json["column"] = position.column;
  return json;
}

Json table_json(const Sheet& sheet, const lint::ParityTable& table) {
  Json json = {{"file", table.spec->file},
               {"entity", entity_name(table)},
               {"kind", kind_name(table)},
               {"tables", Json::object()},
               {"rows", Json::array()}};
  for (const std::size_t i : sheet.columns) {
    json["tables"][sheet.matrix.languages[i]] = sign_of_table(table, i).style;
  }
  for (const lint::ParityRow& row : table.rows) {
    Json cells = Json::object();
    for (const std::size_t i : sheet.columns) cells[sheet.matrix.languages[i]] = cell_json(sheet, row, i);
    json["rows"].push_back({{"section", row.section}, {"path", row.path}, {"cells", std::move(cells)}});
  }
  return json;
}

}  // namespace

std::string print_json(const Sheet& sheet) {
  Json json = {{"version", version}, {"languages", Json::array()}, {"totals", Json::object()}};
  for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
    const std::string& language = sheet.matrix.languages[sheet.columns[column]];
    json["languages"].push_back(language);
    json["totals"][language] = total_json(sheet.totals[column]);
  }
  json["entities"] = Json::array();
  for (const lint::ParityTable& table : sheet.matrix.tables) json["entities"].push_back(table_json(sheet, table));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace refgen::parity
