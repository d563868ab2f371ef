#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "generator/base/limits.h"
#include "generator/cli/terminal.h"
#include "generator/diagnostics/sink.h"
#include "generator/pipeline/pipeline.h"

namespace refgen::cli {

/// What the command line says. Absent values leave the word to refgen.yaml.
struct Options {
  std::string command;
  std::vector<std::string> arguments;  ///< Behind the command: a code, a command to explain.
  std::optional<std::string> config, specs, output, theme, templates, depfile, baseline;
  std::vector<std::string> languages;
  pipeline::Part part = pipeline::Part::all;
  std::string stage;
  /// How problems are told: a name that report::find_printer knows, or `text`. For `parity`: how the table is printed.
  std::string format = "text";
  std::optional<std::size_t> max_problems;
  base::Limits limits;
  std::vector<std::string> rules;  ///< Only mends of these.
  bool stubs = false;              ///< Mends that write rows too.
  bool differences = false;
  bool update_baseline = false;
  ColorChoice color = ColorChoice::automatic;
  bool dry_run = false;
  bool diff = false;
  bool no_cache = false;
  bool strict = false;
  bool quiet = false;
  bool help = false;
  bool version = false;
  /// Everything that was given and decides what a run does: all but the command and the options that only tell.
  std::string identity;
};

/// Reads the arguments of the program, its own name left out. Reports, with a suggestion where one is near, unknown
/// commands and options, options that the command does not take, values that are missing or none of the possible ones,
/// and arguments too many; then returns nothing.
std::optional<Options> parse_options(const std::vector<std::string>& arguments, diagnostics::Sink& sink);

/// The format that arguments ask for that may be wrong otherwise: their errors are told in it too.
std::string requested_format(const std::vector<std::string>& arguments);

}  // namespace refgen::cli
