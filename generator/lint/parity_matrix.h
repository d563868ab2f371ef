#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/api_model.h"

namespace refgen::lint {

/// What one language says about one property of an entity.
enum class Standing {
  listed,        ///< The table has the row.
  missing,       ///< The table lacks it, and should not.
  not_expected,  ///< The table lacks it, and may: only some SDKs have it, or it says nothing that a caller would set.
  unknown,       ///< The table does not go into that detail: it lacks the row around, or gives that only a name.
  no_table,      ///< The entity has no table in the language.
};

/// `listed`, `missing`, `not-expected`, `unknown` or `no-table`.
std::string_view to_text(Standing standing);

/// One property in one language.
struct ParityCell {
  Standing standing = Standing::no_table;
  const model::Row* row = nullptr;  ///< What the table itself says; null unless listed, and for rows that the HTTP
                                    ///< table has inside an object and this one beside it.
  bool other_type = false;          ///< Does not fit the type in `ParityRow::type_reference`.
  bool other_optionality = false;   ///< Says otherwise than `ParityRow::optionality_reference` whether the value may
                                    ///< be left out or null.
  [[nodiscard]] bool differs() const { return standing == Standing::missing || other_type || other_optionality; }
};

/// A property of an entity, found by its JSON key in all languages.
struct ParityRow {
  std::string section;            ///< `properties`, `parameters` or `returns`.
  std::string path;               ///< JSON keys from the outside in, joined by `.`; members of list elements too.
  std::vector<ParityCell> cells;  ///< One for each language of the matrix.
  /// Index of the language whose type is shared by most; nothing when there is none to compare with.
  std::optional<std::size_t> type_reference;
  /// Index of the language that says what most say on whether the value may be left out.
  std::optional<std::size_t> optionality_reference;
};

/// An entity. Models and operations only: groups and shared parameters belong to one language.
struct ParityTable {
  const model::Spec* spec = nullptr;
  const model::Entity* entity = nullptr;
  std::vector<const model::Entry*> entries;  ///< One for each language of the matrix; null: it has no table.
  std::vector<bool> language_missing;        ///< Whether a table would be expected where there is none.
  std::vector<ParityRow> rows;
};

/// Every entity, property and language. Points into the model, which must outlive it.
struct ParityMatrix {
  std::vector<std::string> languages;
  std::vector<ParityTable> tables;  ///< In the order of the model, those without a table in any of the languages left
                                    ///< out.
};

/// Compares the tables of every entity in these languages. What is compared, and what is not, because languages rightly
/// differ in it, is told in parity_rows.h, type_fit.h and by `refgen explain parity-missing` and the like.
ParityMatrix parity_matrix(const model::ApiModel& model, const std::vector<std::string>& languages);

}  // namespace refgen::lint
