#include <fmt/format.h>

#include "generator/pages/encode.h"
#include "generator/parity/html_frame.h"
#include "generator/parity/printers.h"
#include "generator/parity/signs.h"

namespace refgen::parity {
namespace {

/// Text for the inside of an element or of an attribute in quotes.
std::string html_text(std::string_view text) {
  std::string encoded;
  for (const char c : pages::visible_text(text)) {
    switch (c) {
      case '&':
        encoded += "&amp;";
        break;
      case '<':
        encoded += "&lt;";
        break;
      case '>':
        encoded += "&gt;";
        break;
      case '"':
        encoded += "&quot;";
        break;
      case '\'':
        encoded += "&#39;";
        break;
      default:
        encoded += c;
    }
  }
  return encoded;
}

/// A line may be broken behind the separators of a path.
std::string breakable(std::string text) {
  for (std::size_t at = 0; (at = text.find_first_of("._/", at)) != std::string::npos; at += 6)
    text.insert(at + 1, "<wbr>");
  return text;
}

std::string totals(const Sheet& sheet) {
  std::string text = "<ul class=\"totals\">\n";
  for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
    const Total& total = sheet.totals[column];
    text += fmt::format(
        "<li><b>{0} <span>{1}</span></b><meter min=\"0\" max=\"1000\" value=\"{2}\">{1}</meter>"
        "<small>{3} listed</small><small>{4} missing</small><small>{5} other type</small>"
        "<small>{6} other optionality</small><small>{7} missing tables</small></li>\n",
        html_text(sheet.matrix.languages[sheet.columns[column]]), share_text(total), total.share(), total.listed,
        total.missing, total.other_type, total.other_optionality, total.missing_tables);
  }
  return text + "</ul>\n";
}

std::string legend() {
  std::string text = "<p class=\"legend\">\n";
  for (const Sign& sign : all_signs()) {
    text +=
        fmt::format("<span><i class=\"{}\" aria-hidden=\"true\">{}</i>{}</span>\n", sign.style, sign.text, sign.words);
  }
  return text + "</p>\n";
}

std::string filters(const Sheet& sheet) {
  std::string text =
      "<fieldset class=\"filters\" hidden>\n<legend class=\"words\">Show</legend>\n"
      "<label><input type=\"checkbox\" name=\"differences\"> only differences</label>\n";
  for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
    text += fmt::format("<label><input type=\"checkbox\" data-column=\"{}\" checked> {}</label>\n", column + 1,
                        html_text(sheet.matrix.languages[sheet.columns[column]]));
  }
  return text + "</fieldset>\n";
}

std::string head(const Sheet& sheet) {
  std::string text = "<thead>\n<tr><th scope=\"col\">Property</th>";
  for (const std::size_t i : sheet.columns) {
    text += fmt::format("<th scope=\"col\"><span>{}</span></th>", html_text(sheet.matrix.languages[i]));
  }
  return text + "</tr>\n</thead>\n";
}

/// A cell. Those that differ can be reached by the keyboard, and show what they are about.
std::string cell(const Sign& sign, const std::string& details, bool differs) {
  const std::string title = html_text(details);
  const std::string focus = differs ? fmt::format(" tabindex=\"0\" data-tip=\"{}\"", title) : "";
  return fmt::format(
      "<td class=\"{}\" title=\"{}\"{}><span aria-hidden=\"true\">{}</span><span class=\"words\">{}</span></td>",
      sign.style, title, focus, sign.text, differs ? title : std::string(sign.words));
}

std::string entity_line(const Sheet& sheet, const lint::ParityTable& table) {
  std::string cells;
  for (const std::size_t i : sheet.columns) {
    const Sign& sign = sign_of_table(table, i);
    cells += cell(sign, fmt::format("{}: table {}", sheet.matrix.languages[i], sign.words), table.language_missing[i]);
  }
  return fmt::format("<tr class=\"entity\"><th scope=\"rowgroup\">{}<small>{} in {}</small></th>{}</tr>\n",
                     breakable(html_text(entity_name(table))), kind_name(table), breakable(html_text(table.spec->file)),
                     cells);
}

std::string row_line(const Sheet& sheet, const lint::ParityRow& row) {
  std::string cells;
  bool differs = false;
  for (const std::size_t i : sheet.columns) {
    differs = differs || row.cells[i].differs();
    cells +=
        cell(sign_of(row.cells[i]), fmt::format("{}: {}", sheet.matrix.languages[i], describe(sheet.matrix, row, i)),
             row.cells[i].differs());
  }
  const std::string section = row.section == "properties" ? "" : fmt::format("<small>{}</small> ", row.section);
  return fmt::format("<tr{}><th scope=\"row\">{}{}</th>{}</tr>\n", differs ? "" : " class=\"same\"", section,
                     breakable(html_text(row.path)), cells);
}

}  // namespace

std::string print_html(const Sheet& sheet) {
  std::string page(html_head);
  page += "<h1>Parity</h1>\n" + totals(sheet) + legend() + filters(sheet) + "<table>\n" + head(sheet);
  for (const lint::ParityTable& table : sheet.matrix.tables) {
    page += "<tbody>\n" + entity_line(sheet, table);
    for (const lint::ParityRow& row : table.rows) page += row_line(sheet, row);
    page += "</tbody>\n";
  }
  page += "</table>\n";
  page += html_script;
  return page + "</body>\n</html>\n";
}

}  // namespace refgen::parity
