#include "generator/diagnostics/print.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/base/counted.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/source_excerpt.h"

namespace refgen::diagnostics {
namespace {

constexpr std::string_view bold = "1";
constexpr std::string_view bold_red = "1;31";
constexpr std::string_view bold_green = "1;32";
constexpr std::string_view bold_yellow = "1;33";
constexpr std::string_view bold_cyan = "1;36";

/// Puts colours around text, or leaves it alone.
class Painter {
 public:
  explicit Painter(bool color) : color_(color) {}

  [[nodiscard]] std::string paint(std::string_view style, std::string_view text) const {
    return color_ && !text.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", style, text) : std::string(text);
  }

 private:
  bool color_;
};

std::string_view severity_style(Severity severity) {
  switch (severity) {
    case Severity::note:
      return bold_cyan;
    case Severity::warning:
      return bold_yellow;
    case Severity::error:
      break;
  }
  return bold_red;
}

/// `file:line:column`.
std::string location(const Span& span, const Sources& sources) {
  const Source& source = sources[span.source];
  const Position position = source.position(span.begin);
  return fmt::format("{}:{}:{}", base::printable(source.name()), position.line, position.column);
}

/// What a problem is about; the program's own name when it has no place.
std::string head(const Diagnostic& diagnostic, const Sources& sources) {
  if (diagnostic.span.source != no_source) return location(diagnostic.span, sources);
  return diagnostic.file.empty() ? "refgen" : base::printable(diagnostic.file);
}

/// The source line with its number, and the line that underlines the span.
std::string excerpt_lines(const Span& span, const Sources& sources, const Painter& painter) {
  const Source& source = sources[span.source];
  const SourceExcerpt excerpt = source_excerpt(source, span);
  const std::string number = fmt::format("{:>4}", source.position(span.begin).line);
  const std::string underline = fmt::format("^{:~<{}}", "", excerpt.underline_width - 1);
  const std::string_view space_before_text = excerpt.text.empty() ? "" : " ";
  return fmt::format("{} |{}{}\n{:{}} | {:{}}{}\n", number, space_before_text, excerpt.text, "", number.size(), "",
                     excerpt.underline_column, painter.paint(bold_green, underline));
}

std::string note_line(const Note& note, const Sources& sources, const Painter& painter) {
  const std::string place = note.span.source == no_source ? "" : location(note.span, sources) + ": ";
  return fmt::format("  {}{} {}\n", painter.paint(bold, place), painter.paint(bold_cyan, "note:"),
                     base::printable(note.message));
}

}  // namespace

std::string print_text(const Diagnostic& diagnostic, const Sources& sources, bool color) {
  const Painter painter(color);
  const std::string severity = fmt::format("{}:", to_text(diagnostic.severity));
  std::string text = fmt::format("{} {} {} [{}]\n", painter.paint(bold, head(diagnostic, sources) + ":"),
                                 painter.paint(severity_style(diagnostic.severity), severity),
                                 base::printable(diagnostic.message), diagnostic.code->slug);
  if (diagnostic.span.source != no_source) text += excerpt_lines(diagnostic.span, sources, painter);
  for (const Note& note : diagnostic.notes) text += note_line(note, sources, painter);
  if (!diagnostic.help.empty()) {
    text += fmt::format("  {} {}\n", painter.paint(bold_cyan, "help:"), base::printable(diagnostic.help));
  }
  return text;
}

std::string count_text(const std::vector<Diagnostic>& diagnostics) {
  const auto count = [&diagnostics](Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(diagnostics.begin(), diagnostics.end(),
                      [severity](const Diagnostic& diagnostic) { return diagnostic.severity == severity; }));
  };
  const std::size_t errors = count(Severity::error);
  const std::size_t warnings = count(Severity::warning);
  std::string text = errors == 0 ? "" : base::counted(errors, "error", "errors");
  if (errors != 0 && warnings != 0) text += ", ";
  return warnings == 0 ? text : text + base::counted(warnings, "warning", "warnings");
}

}  // namespace refgen::diagnostics
