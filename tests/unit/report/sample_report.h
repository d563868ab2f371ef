#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/report/report.h"

namespace refgen::report {

inline constexpr diagnostics::Code sample_warning = {"unresolved-description", diagnostics::Severity::warning,
                                                     "No such text.", "It is *not* there.\n\n    a: b\n"};
inline constexpr diagnostics::Code sample_error = {"invalid-name", diagnostics::Severity::error, "No name.", "Why.\n"};
inline constexpr diagnostics::Code sample_note = {"left-out", diagnostics::Severity::note, "Left out.", "So.\n"};

/// A report that has every kind of thing: notes with and without a place, an edit, help, columns behind a letter of two
/// bytes, a range of two lines, a file without a place, no file.
class SampleReport {
 public:
  SampleReport() {
    const diagnostics::SourceId user = sources_.add("specs/user.mdx", "---\n\u00e9: (user.emial)\nb: [1,\n 2]\n");
    const diagnostics::SourceId other = sources_.add("specs/other one.mdx", "x\n\ny\n");
    findings_ = {{&sample_warning,
                  {user, 8, 20},
                  "no description is named 'user.emial'",
                  "did you mean 'user.email'?",
                  {{"it is declared here", {other, 3, 4}}, {"there is no other", {}}},
                  {{{user, 8, 20}, "(user.email)"}},
                  diagnostics::Severity::warning},
                 {&sample_error, {user, 24, 31}, "two lines", "", {}, {}, diagnostics::Severity::error},
                 {&sample_error, {}, "stale", "", {}, {}, diagnostics::Severity::error, "output/a.md"},
                 {&sample_note, {}, "no place", "", {}, {}, diagnostics::Severity::note}};
  }

  [[nodiscard]] Report report(std::optional<std::size_t> limit = {}) const { return {findings_, sources_, limit}; }

 private:
  diagnostics::Sources sources_;
  std::vector<diagnostics::Diagnostic> findings_;
};

/// A finding in which name, text and message try to end what they stand in.
class HostileReport {
 public:
  static constexpr std::string_view text = "\n::error::%0A]]>\"'<&\x1b[31m\u202e\xff](x)";

  HostileReport() {
    const std::string raw(text);
    const diagnostics::SourceId source = sources_.add("a:,%0A\n<\".mdx", raw);
    findings_ = {{&sample_warning,
                  {source, 0, static_cast<std::uint32_t>(raw.size())},
                  raw,
                  raw,
                  {{raw, {source, 0, 1}}, {raw, {}}},
                  {{{source, 0, 1}, raw}},
                  diagnostics::Severity::warning}};
  }

  [[nodiscard]] Report report() const { return {findings_, sources_, {}}; }

 private:
  diagnostics::Sources sources_;
  std::vector<diagnostics::Diagnostic> findings_;
};

}  // namespace refgen::report
