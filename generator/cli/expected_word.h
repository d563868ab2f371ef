#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/cli/command_table.h"
#include "generator/cli/option_table.h"

namespace refgen::cli {

/// What may stand at a place of a command line.
struct ExpectedWord {
  enum class Kind { nothing, one_of, file, folder, any_text };

  Kind kind = Kind::nothing;
  std::vector<std::string_view> words;  ///< one_of: the possible ones.
};

/// What is expected behind an option.
ExpectedWord expected_value(const OptionRule& option);

/// What is expected behind the name of a command, options aside.
ExpectedWord expected_argument(const Command& command);

/// The options that a command takes, the common ones included, in the order of the help.
std::vector<const OptionRule*> options_of(const Command& command);

/// The spellings of the options that need a value, put together with something between them.
std::string value_options(std::string_view between);

}  // namespace refgen::cli
