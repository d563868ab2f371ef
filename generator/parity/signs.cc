#include "generator/parity/signs.h"

namespace refgen::parity {
namespace {

enum Index { listed, missing, other_type, other_optionality, not_expected, unknown, no_table };

}  // namespace

const std::vector<Sign>& all_signs() {
  static const std::vector<Sign> signs = {
      {"✓", "listed", "listed"},
      {"✗", "missing", "missing"},
      {"≠", "other type", "other-type"},
      {"?", "other optionality", "other-optionality"},
      {"·", "not expected", "not-expected"},
      {"…", "not told", "unknown"},
      {"-", "no table", "no-table"},
  };
  return signs;
}

const Sign& sign_of(const lint::ParityCell& cell) {
  const std::vector<Sign>& signs = all_signs();
  if (cell.other_type) return signs[other_type];
  if (cell.other_optionality) return signs[other_optionality];
  switch (cell.standing) {
    case lint::Standing::listed:
      return signs[listed];
    case lint::Standing::missing:
      return signs[missing];
    case lint::Standing::not_expected:
      return signs[not_expected];
    case lint::Standing::unknown:
      return signs[unknown];
    case lint::Standing::no_table:
      break;
  }
  return signs[no_table];
}

std::string sign_words(const lint::ParityCell& cell) {
  std::string words(sign_of(cell).words);
  if (!cell.other_type || !cell.other_optionality) return words;
  return words + ", " + std::string(all_signs()[other_optionality].words);
}

const Sign& sign_of_table(const lint::ParityTable& table, std::size_t language) {
  const std::vector<Sign>& signs = all_signs();
  if (table.entries[language] != nullptr) return signs[listed];
  return table.language_missing[language] ? signs[missing] : signs[no_table];
}

}  // namespace refgen::parity
