#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/source.h"
#include "generator/lint/parity_matrix.h"

namespace refgen::parity {

/// What a user wants to see of a matrix.
struct Filter {
  std::vector<std::string> paths;      ///< Sources, or folders of sources; empty: all.
  std::vector<std::string> languages;  ///< Empty: all.
  bool differences = false;            ///< Only rows that differ, and entities with such rows or missing tables.
};

/// What one language comes to.
struct Total {
  std::size_t listed = 0;
  std::size_t missing = 0;
  std::size_t other_type = 0;
  std::size_t other_optionality = 0;
  std::size_t tables = 0;
  std::size_t missing_tables = 0;
  std::size_t agreeing = 0;  ///< Listed rows that do not differ.

  /// Rows that agree among those that are listed or should be, in per mille, rounded down; 1000 when there are none.
  [[nodiscard]] std::size_t share() const;
};

/// The part of a matrix that is shown: what every printer prints.
struct Sheet {
  lint::ParityMatrix matrix;         ///< All languages; only the entities and rows that are shown.
  std::vector<std::size_t> columns;  ///< Indices of the languages that are shown.
  std::vector<Total> totals;         ///< One for each column, of all rows of the shown entities, shown or not.
  const diagnostics::Sources& sources;
};

/// Cuts a matrix down to what the filter asks for. All languages take part in the comparison, shown or not.
Sheet make_sheet(lint::ParityMatrix matrix, const Filter& filter, const diagnostics::Sources& sources);

/// Its id, or the key of its first entry when it has none.
std::string_view entity_name(const lint::ParityTable& table);

/// `model` or `operation`.
std::string_view kind_name(const lint::ParityTable& table);

/// What a language says about a row, in words: `listed, string, optional`, `missing`, `other type: integer (curl:
/// string)`. Texts of the spec stand in it as they are.
std::string describe(const lint::ParityMatrix& matrix, const lint::ParityRow& row, std::size_t language);

/// `97.3 %`.
std::string share_text(const Total& total);

}  // namespace refgen::parity
