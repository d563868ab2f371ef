#pragma once

#include <string>
#include <vector>

#include "generator/diagnostics/print.h"
#include "generator/diagnostics/sink.h"
#include "generator/spec/parse.h"

namespace refgen::testing {

/// Everything a sink collected, printed as a user would see it, without colours.
inline std::string listing(const diagnostics::Sink& sink, const diagnostics::Sources& sources) {
  std::string text;
  for (const diagnostics::Diagnostic& diagnostic : sink.sorted(sources)) {
    text += diagnostics::print_text(diagnostic, sources, false);
  }
  return text;
}

/// The code slugs of what a sink collected, each with its `line:column`.
inline std::vector<std::string> places(const diagnostics::Sink& sink, const diagnostics::Sources& sources) {
  std::vector<std::string> found;
  for (const diagnostics::Diagnostic& diagnostic : sink.sorted(sources)) {
    std::string place(diagnostic.code->slug);
    if (diagnostic.span.source != diagnostics::no_source) {
      const diagnostics::Position position = sources[diagnostic.span.source].position(diagnostic.span.begin);
      place += " " + std::to_string(position.line) + ":" + std::to_string(position.column);
    }
    found.push_back(place);
  }
  return found;
}

/// The text that a span covers.
inline std::string covered(diagnostics::Span span, const diagnostics::Sources& sources) {
  return std::string(sources[span.source].text().substr(span.begin, span.end - span.begin));
}

/// One spec, parsed from a literal.
struct ParsedSpec {
  explicit ParsedSpec(std::string text, std::string path = "user.mdx") {
    const diagnostics::SourceId id = sources.add("specs/" + path, std::move(text));
    document = spec::parse_spec(std::move(path), sources, id, sink);
  }

  diagnostics::Sources sources;
  diagnostics::Sink sink;
  spec::SpecDocument document;
};

}  // namespace refgen::testing
