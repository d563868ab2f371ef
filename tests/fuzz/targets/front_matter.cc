#include "generator/spec/front_matter.h"

#include "generator/spec/parse.h"
#include "tests/fuzz/properties.h"
#include "tests/fuzz/targets.h"

namespace refgen::fuzzing {
namespace {

std::string rows_outline(const std::vector<spec::RowItem>& rows, const diagnostics::Sources& sources) {
  std::string outline;
  for (const spec::RowItem& row : rows) {
    require_inside(row.span, sources);
    outline += checked_outline(row.key, sources);
    for (const auto* text : {&row.type, &row.description, &row.title, &row.url, &row.id, &row.wire, &row.example}) {
      if (*text) outline += checked_outline(**text, sources);
    }
    outline += rows_outline(row.properties, sources);
  }
  return outline;
}

std::string entry_outline(const spec::EntryItem& entry, const diagnostics::Sources& sources) {
  std::string outline = checked_outline(entry.key, sources);
  for (const auto* text : {&entry.id, &entry.url, &entry.title, &entry.type, &entry.description}) {
    if (*text) outline += checked_outline(**text, sources);
  }
  for (const auto* rows : {&entry.properties, &entry.parameters, &entry.returns}) {
    if (*rows) outline += rows_outline(**rows, sources);
  }
  return outline;
}

std::string document_outline(const spec::SpecDocument& document, const diagnostics::Sources& sources) {
  std::string outline;
  for (const spec::Description& description : document.descriptions) {
    outline += description.name + checked_outline(description.text, sources);
  }
  for (const spec::LanguageTable& table : document.tables) {
    outline += checked_outline(table.language, sources);
    for (const spec::EntryItem& entry : table.entries) outline += entry_outline(entry, sources);
  }
  for (const spec::BodyItem& item : document.body) require_inside(item.span, sources);
  for (const spec::TextLink& link : document.text_links) require_inside(link.span, sources);
  return outline;
}

void require_in_order(const spec::FrontMatter& parts, std::size_t size) {
  require(parts.yaml_begin <= parts.yaml_end, "front matter does not end before it begins");
  require(parts.yaml_end <= parts.body_begin, "the body begins behind the front matter");
  require(parts.body_begin <= size, "the body begins inside the file");
}

std::string read(std::string_view input) {
  diagnostics::Sources sources;
  const diagnostics::SourceId id = sources.add("specs/user.mdx", std::string(input));
  diagnostics::Sink split_problems;
  if (const auto parts = spec::split_front_matter(sources, id, split_problems)) require_in_order(*parts, input.size());
  diagnostics::Sink sink;
  const spec::SpecDocument document = spec::parse_spec("user.mdx", sources, id, sink);
  return document_outline(document, sources) + checked_listing(sink, sources);
}

}  // namespace

void front_matter(std::string_view input) { require(read(input) == read(input), "two runs read the same"); }

}  // namespace refgen::fuzzing
