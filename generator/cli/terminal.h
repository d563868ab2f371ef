#pragma once

#include <string_view>

namespace refgen::cli {

enum class ColorChoice { automatic, always, never };

/// Whether text that goes to a terminal, or does not, shall be coloured: as chosen; `automatic` means on a terminal
/// that can, unless NO_COLOR is set.
bool use_color(ColorChoice choice, bool on_terminal);

/// Whether standard output is a terminal.
bool data_on_terminal();

/// Whether messages go to a terminal, where a line may be written over.
bool messages_on_terminal();

/// Writes what the user asked for to standard output. A failure is kept for finish_output.
void print_data(std::string_view text);

/// Writes lines for readers to standard output, without what a pipeline would obey. A failure is kept for
/// finish_output.
void print_lines(std::string_view text);

/// Writes what is said about the run to standard error, without what a pipeline would obey. A failure has nowhere to
/// be told and is ignored.
void print_message(std::string_view text);

/// Ends standard output; false when not all of it arrived (a full disk).
bool finish_output();

}  // namespace refgen::cli
