#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "generator/base/utf8.h"
#include "generator/parity/printers.h"
#include "generator/parity/signs.h"

namespace refgen::parity {
namespace {

constexpr std::size_t line_width = 80;
constexpr std::size_t least_name_width = 24;

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += base::display_width(base::next_code_point(text, at));
  return width;
}

std::string padded(std::string text, std::size_t width) {
  text.append(width - std::min(width, width_of(text)), ' ');
  return text;
}

/// Text in at most so many columns: what is too much is taken out of its middle, as names differ at their ends.
std::string cut(const std::string& text, std::size_t width) {
  if (width_of(text) <= width) return text;
  std::vector<std::string> characters;
  for (std::size_t at = 0, begin = 0; at < text.size(); begin = at) {
    (void)base::next_code_point(text, at);
    characters.push_back(text.substr(begin, at - begin));
  }
  std::string front, back;
  std::size_t left = width - 1;
  for (std::size_t i = 0, j = characters.size(); i < j;) {
    const bool take_back = width_of(back) < width_of(front);
    const std::string& next = take_back ? characters[j - 1] : characters[i];
    if (width_of(next) > left) break;
    left -= width_of(next);
    if (take_back) {
      back.insert(0, next);
      --j;
    } else {
      front += next;
      ++i;
    }
  }
  return front + "…" + back;
}

/// Writes the table with or without colours.
class TableWriter {
 public:
  TableWriter(const Sheet& sheet, bool color) : sheet_(sheet), color_(color) {
    std::size_t used = 0;
    for (const std::size_t i : sheet.columns) used += column_width(i);
    name_width_ = used + least_name_width > line_width ? least_name_width : line_width - used;
  }

  std::string write() {
    if (!sheet_.matrix.tables.empty()) add_header();
    for (const lint::ParityTable& table : sheet_.matrix.tables) add_table(table);
    add_totals();
    add_legend();
    return text_;
  }

 private:
  [[nodiscard]] std::size_t column_width(std::size_t language) const {
    return width_of(sheet_.matrix.languages[language]) + 2;
  }

  void add_header() {
    std::string line(name_width_, ' ');
    for (const std::size_t i : sheet_.columns) line += "  " + sheet_.matrix.languages[i];
    text_ += in_color("1", line) + "\n";
  }

  void add_table(const lint::ParityTable& table) {
    if (table.spec != spec_) text_ += in_color("2", cut(base::printable(table.spec->file), line_width)) + "\n";
    spec_ = table.spec;
    add_line(base::printable(entity_name(table)), "1", [&](std::size_t i) { return sign_of_table(table, i); });
    for (const lint::ParityRow& row : table.rows) {
      const std::string prefix = row.section == "properties" ? "" : row.section == "returns" ? "→ " : "← ";
      add_line("  " + prefix + base::printable(row.path), "", [&](std::size_t i) { return sign_of(row.cells[i]); });
    }
  }

  template <typename SignOf>
  void add_line(const std::string& name, std::string_view color, SignOf sign) {
    std::string line = in_color(color, padded(cut(name, name_width_ - 1), name_width_));
    for (const std::size_t i : sheet_.columns) {
      const Sign shown = sign(i);
      const std::size_t before = column_width(i) / 2;
      line += std::string(before, ' ') + in_color(color_of(shown), std::string(shown.text)) +
              std::string(column_width(i) - before - 1, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text_ += line + "\n";
  }

  void add_totals() {
    text_ += fmt::format("{}{:<10}{:>8}{:>9}{:>12}{:>13}{:>16}{:>9}\n", text_.empty() ? "" : "\n", "language", "listed",
                         "missing", "other type", "optionality", "missing tables", "share");
    for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
      const Total& total = sheet_.totals[column];
      text_ += fmt::format("{:<10}{:>8}{:>9}{:>12}{:>13}{:>16}{:>9}\n", sheet_.matrix.languages[sheet_.columns[column]],
                           total.listed, total.missing, total.other_type, total.other_optionality, total.missing_tables,
                           share_text(total));
    }
  }

  /// Two lines: what a table has a row for, and what it has none for.
  void add_legend() {
    text_ += "\n";
    for (const Sign& sign : all_signs()) {
      const bool ends_line = sign.style == "other-optionality" || sign.style == "no-table";
      text_ +=
          fmt::format("{} {}{}", in_color(color_of(sign), std::string(sign.text)), sign.words, ends_line ? "\n" : "  ");
    }
    text_ += "← parameter  → result\n";
  }

  static std::string_view color_of(const Sign& sign) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> colors = {
        {{"listed", "32"}, {"missing", "1;31"}, {"other-type", "1;35"}, {"other-optionality", "1;33"}}};
    for (const auto& [style, color] : colors) {
      if (style == sign.style) return color;
    }
    return "2";
  }

  [[nodiscard]] std::string in_color(std::string_view color, const std::string& text) const {
    return color_ && !color.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", color, text) : text;
  }

  const Sheet& sheet_;
  bool color_;
  std::size_t name_width_;
  const model::Spec* spec_ = nullptr;  ///< Of the table before.
  std::string text_;
};

}  // namespace

std::string print_table(const Sheet& sheet, bool color) { return TableWriter(sheet, color).write(); }

}  // namespace refgen::parity
