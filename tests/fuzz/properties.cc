#include "tests/fuzz/properties.h"

#include <cstdlib>
#include <iostream>

#include "generator/base/utf8.h"
#include "tests/support/reading.h"

namespace refgen::fuzzing {
namespace {

void require_places_inside(const diagnostics::Diagnostic& diagnostic, const diagnostics::Sources& sources) {
  require_inside(diagnostic.span, sources);
  for (const diagnostics::Note& note : diagnostic.notes) require_inside(note.span, sources);
  for (const diagnostics::Edit& edit : diagnostic.edits) require_inside(edit.span, sources);
}

}  // namespace

void require(bool holds, std::string_view promise) {
  if (holds) return;
  std::cerr << "does not hold: " << promise << std::endl;
  std::abort();
}

void require_inside(diagnostics::Span span, const diagnostics::Sources& sources) {
  if (span.source == diagnostics::no_source) return;
  // A source that was removed has no name; ids behind the last one end the process of a fuzzer (_GLIBCXX_ASSERTIONS).
  require(!sources[span.source].name().empty(), "a span has a source that there is");
  require(span.begin <= span.end, "a span does not end before it begins");
  require(span.end <= sources[span.source].text().size(), "a span ends inside its source");
}

void require_readable(std::string_view text) {
  require(base::find_invalid_utf8(text) == std::string_view::npos, "text is well-formed UTF-8");
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = base::next_code_point(text, at);
    if (code_point == '\n' || code_point == '\t') continue;
    require(!base::is_control(code_point), "text has no control characters");
  }
}

std::string checked_outline(const spec::Node& node, const diagnostics::Sources& sources) {
  require_inside(node.span, sources);
  std::string outline = std::string(spec::kind_text(node.kind)) + '@' + std::to_string(node.span.begin) + '-' +
                        std::to_string(node.span.end) + '(' + node.value;
  for (const spec::Node& item : node.items) outline += checked_outline(item, sources);
  for (const auto& [key, value] : node.members) {
    require(key.is_scalar(), "keys are texts");
    outline += checked_outline(key, sources) + checked_outline(value, sources);
  }
  return outline + ')';
}

std::string checked_listing(const diagnostics::Sink& sink, const diagnostics::Sources& sources) {
  for (const diagnostics::Diagnostic& diagnostic : sink.sorted(sources)) require_places_inside(diagnostic, sources);
  std::string listing = testing::listing(sink, sources);
  require_readable(listing);
  return listing;
}

}  // namespace refgen::fuzzing
