#include "generator/base/utf8.h"
#include "generator/parity/printers.h"
#include "generator/parity/signs.h"

namespace refgen::parity {
namespace {

/// Signs with which spreadsheets begin a formula, their wide forms included.
bool begins_formula(std::string_view text) {
  if (text.empty()) return false;
  std::size_t at = 0;
  const char32_t first = base::next_code_point(text, at);
  return std::u32string_view(U"=+-@|%\uFF1D\uFF0B\uFF0D\uFF20").find(first) != std::u32string_view::npos;
}

/// A field in quotes, so that commas and quotes in it end nothing.
std::string field(std::string_view text) {
  const std::string visible = base::printable(text);
  std::string quoted = begins_formula(visible) ? "\"'" : "\"";
  for (const char c : visible) quoted += c == '"' ? std::string(2, '"') : std::string(1, c);
  return quoted + "\"";
}

std::string record(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& text : fields) line += (line.empty() ? "" : ",") + field(text);
  return line + "\r\n";
}

std::vector<std::string> begin_of_record(const lint::ParityTable& table, std::string_view section,
                                         const std::string& path) {
  return {table.spec->file, std::string(entity_name(table)), std::string(kind_name(table)), std::string(section), path};
}

}  // namespace

std::string print_csv(const Sheet& sheet) {
  std::vector<std::string> header = {"file", "entity", "kind", "section", "property"};
  for (const std::size_t i : sheet.columns) header.push_back(sheet.matrix.languages[i]);
  std::string text = record(header);
  for (const lint::ParityTable& table : sheet.matrix.tables) {
    std::vector<std::string> fields = begin_of_record(table, "table", "");
    for (const std::size_t i : sheet.columns) fields.emplace_back(sign_of_table(table, i).words);
    text += record(fields);
    for (const lint::ParityRow& row : table.rows) {
      fields = begin_of_record(table, row.section, row.path);
      for (const std::size_t i : sheet.columns) fields.push_back(sign_words(row.cells[i]));
      text += record(fields);
    }
  }
  return text;
}

}  // namespace refgen::parity
