#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace refgen::base {

/// How much a run takes in and puts out before it refuses to go on. Far beyond what honest trees need, so that specs
/// of strangers cannot fill memory or a disk. Only the command line sets them: a refgen.yaml comes with the specs.
struct Limits {
  std::size_t file_size = std::size_t{4} << 20;      ///< Bytes of one file that is read; what aliases stand for counts.
  std::size_t nesting = 64;                          ///< Lists, mappings and rows inside each other.
  std::size_t values = 100'000;                      ///< Values of one front matter; what aliases stand for counts.
  std::size_t files = 200'000;                       ///< Files and folders below the folder of the specs.
  std::size_t path_length = 512;                     ///< Bytes of a path below the folder of the specs.
  std::size_t rows = 2'000;                          ///< Rows of one table, those of nested tables not counted.
  std::size_t copied_rows = 200'000;                 ///< Rows that item references stand for, nested ones too.
  std::size_t copied_text = std::size_t{512} << 20;  ///< Bytes of the texts that references of all kinds stand for.
  std::size_t output_files = 4'000'000;
  std::size_t output_size = std::size_t{16} << 30;  ///< Bytes of all files that a run makes.
};

/// Limits that nothing exceeds that can be read at all: for texts that have been read under limits already.
Limits highest_limits();

/// One limit: its flag, and what messages and the help say about it.
struct LimitRule {
  std::string_view flag;       ///< Without dashes.
  std::size_t Limits::*value;  ///< Where it is.
  bool is_size;                ///< In bytes; else a count.
  std::size_t highest;         ///< Beyond this, refgen itself would break.
  std::string_view help;
};

/// Every limit, in the order of the help.
std::span<const LimitRule> limit_rules();

/// The rule of a limit.
const LimitRule& limit_rule(std::size_t Limits::*value);

/// A limit as the command line takes it: `4M` for a size that is whole mebibytes, else plain digits.
std::string limit_text(const LimitRule& rule, std::size_t value);

/// What mends that a limit is exceeded: `--max-values raises the limit (500000)`.
std::string limit_help(const Limits& limits, std::size_t Limits::*value);

}  // namespace refgen::base
