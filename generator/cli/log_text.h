#pragma once

#include <string>
#include <string_view>

namespace refgen::cli {

/// Lines as they may stand in the log of a pipeline: where the runner of GitHub Actions would obey a command (`::` as
/// the first thing on a line, `##[` anywhere), its first sign that counts is an escape (`\u{3a}:`).
std::string without_commands(std::string_view text);

}  // namespace refgen::cli
