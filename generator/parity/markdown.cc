#include <fmt/format.h>

#include "generator/pages/encode.h"
#include "generator/parity/printers.h"
#include "generator/parity/signs.h"

namespace refgen::parity {
namespace {

std::string literal(std::string_view text) {
  return pages::literal_text(pages::visible_text(text), pages::Dialect::markdown);
}

std::string head(const Sheet& sheet, std::string_view first) {
  std::string names = fmt::format("| {} |", first);
  std::string rule = "|---|";
  for (const std::size_t i : sheet.columns) {
    names += fmt::format(" {} |", literal(sheet.matrix.languages[i]));
    rule += ":-:|";
  }
  return names + "\n" + rule + "\n";
}

std::string row_line(const Sheet& sheet, const lint::ParityRow& row) {
  const std::string section = row.section == "properties" ? "" : row.section + " ";
  std::string line = fmt::format("| {}{} |", section, literal(row.path));
  for (const std::size_t i : sheet.columns) {
    const lint::ParityCell& cell = row.cells[i];
    line += cell.differs() ? fmt::format(" **{}** |", sign_of(cell).text) : fmt::format(" {} |", sign_of(cell).text);
  }
  return line + "\n";
}

std::string table_text(const Sheet& sheet, const lint::ParityTable& table) {
  std::string text =
      fmt::format("\n## {}\n\n{} of {}\n\n", literal(entity_name(table)), kind_name(table), literal(table.spec->file));
  text += head(sheet, "") + "| *table* |";
  for (const std::size_t i : sheet.columns) text += fmt::format(" {} |", sign_of_table(table, i).text);
  text += "\n";
  for (const lint::ParityRow& row : table.rows) text += row_line(sheet, row);
  return text;
}

std::string totals_text(const Sheet& sheet) {
  std::string text =
      "| language | listed | missing | other type | other optionality | missing tables | share |\n"
      "|---|--:|--:|--:|--:|--:|--:|\n";
  for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
    const Total& total = sheet.totals[column];
    text += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n",
                        literal(sheet.matrix.languages[sheet.columns[column]]), total.listed, total.missing,
                        total.other_type, total.other_optionality, total.missing_tables, share_text(total));
  }
  return text;
}

std::string legend() {
  std::string text;
  for (const Sign& sign : all_signs()) {
    text += fmt::format("{}{} {}", text.empty() ? "\n" : " · ", sign.text == "·" ? "`·`" : sign.text, sign.words);
  }
  return text + "\n";
}

}  // namespace

std::string print_markdown(const Sheet& sheet) {
  std::string text = "# Parity\n\n" + totals_text(sheet) + legend();
  for (const lint::ParityTable& table : sheet.matrix.tables) text += table_text(sheet, table);
  return text;
}

}  // namespace refgen::parity
