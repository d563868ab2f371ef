#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/result.h"
#include "generator/pipeline/pipeline.h"

namespace refgen::cli {

enum class ColorChoice { automatic, always, never };

/// What the command line says. Absent values leave the word to refgen.yaml.
struct Options {
  std::string command;
  std::vector<std::string> arguments;  ///< Behind the command: a code, a command to explain.
  std::optional<std::string> config, specs, output, theme, templates;
  std::vector<std::string> languages;
  pipeline::Part part = pipeline::Part::all;
  std::string stage;
  ColorChoice color = ColorChoice::automatic;
  bool dry_run = false;
  bool diff = false;
  bool strict = false;
  bool quiet = false;
  bool help = false;
  bool version = false;
};

/// A command and what its help says.
struct Command {
  std::string_view name;
  std::string_view arguments;             ///< Shown behind the name: `CODE`.
  std::string_view summary;               ///< One line.
  std::string_view description;           ///< Paragraphs.
  std::vector<std::string_view> options;  ///< Long names of the options it takes, besides the common ones.
  std::vector<std::string_view> examples;
};

/// Every command, in the order of the help.
const std::vector<Command>& commands();

/// Reads the command line. Fails, with a suggestion where one is near, on unknown commands and options, on options that
/// the command does not take, and on values that are none of the possible ones.
base::Result<Options> parse_options(int argc, const char* const* argv);

/// `refgen --help`, without a command; otherwise the help of that command.
std::string help_text(std::string_view command);

}  // namespace refgen::cli
