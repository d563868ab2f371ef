#pragma once

#include <string_view>
#include <vector>

namespace refgen::cli {

/// An option: what the parser accepts and what the help shows.
struct OptionRule {
  std::string_view name;    ///< Without dashes.
  std::string_view letter;  ///< Short form; empty: none.
  std::string_view value;   ///< What the help calls its value; empty for a switch, N for a number, SIZE for
                            ///< a number of bytes.
  std::vector<std::string_view> choices;  ///< The only possible values; empty: any text.
  std::string_view help;
  /// Values that are known only when the program runs, for completion; null: none.
  std::vector<std::string_view> (*suggestions)() = nullptr;
  /// Changes what is told of a run, or whether it is carried out, but not what it would do.
  bool only_tells = false;
};

/// Every option, in the order of the help.
const std::vector<OptionRule>& option_rules();

/// The option of that name, or null.
const OptionRule* find_option(std::string_view name);

/// The option of that letter, or null.
const OptionRule* find_option_letter(char letter);

/// Names of the options that every command takes.
const std::vector<std::string_view>& common_options();

}  // namespace refgen::cli
