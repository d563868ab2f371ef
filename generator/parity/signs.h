#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "generator/lint/parity_matrix.h"

namespace refgen::parity {

/// How a cell is shown: in one sign, in words, and as a class of the page.
struct Sign {
  std::string_view text;  ///< One column wide, in UTF-8.
  std::string_view words;
  std::string_view style;  ///< What colours hang on.
};

/// The sign of a cell. A type that differs counts more than whether it may be left out.
const Sign& sign_of(const lint::ParityCell& cell);

/// What is said about a cell in words, all of it: `other type, other optionality`.
std::string sign_words(const lint::ParityCell& cell);

/// The sign for the table of an entity in one language.
const Sign& sign_of_table(const lint::ParityTable& table, std::size_t language);

/// Every sign that stands for something, in the order of a legend.
const std::vector<Sign>& all_signs();

}  // namespace refgen::parity
