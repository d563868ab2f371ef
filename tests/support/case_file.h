#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::testing {

/// A part of a case file: from a line `### word rest` to the next such line.
struct CaseSection {
  std::string word;
  std::string rest;
  std::string text;
};

/// Splits a case file into its sections. Text before the first section is a comment.
inline std::vector<CaseSection> split_case(std::string_view text) {
  std::vector<CaseSection> sections;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.starts_with("### ")) {
      const std::string_view title = line.substr(4);
      const std::size_t space = title.find(' ');
      sections.push_back({std::string(title.substr(0, space)),
                          space == std::string_view::npos ? "" : std::string(title.substr(space + 1)), ""});
    } else if (!sections.empty()) {
      sections.back().text += std::string(line) + "\n";
    }
  }
  return sections;
}

/// The text with `\xNN` and `\r` replaced by the bytes they stand for, so that case files stay plain text.
inline std::string unescape(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) == "\\x" && at + 3 < text.size()) {
      bytes += static_cast<char>(std::stoi(std::string(text.substr(at + 2, 2)), nullptr, 16));
      at += 3;
    } else if (text.substr(at, 2) == "\\r") {
      bytes += '\r';
      ++at;
    } else {
      bytes += text[at];
    }
  }
  return bytes;
}

}  // namespace refgen::testing
