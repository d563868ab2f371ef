#include "generator/spec/text_links.h"

#include <utility>
#include <vector>

#include "generator/spec/markdown_links.h"
#include "generator/spec/yaml_reader.h"

namespace refgen::spec {
namespace {

/// Collects links on a walk over the front matter, which alone tells which scalars are texts for readers.
class FrontMatterLinks {
 public:
  FrontMatterLinks(const diagnostics::Sources& sources, std::vector<TextLink>& links)
      : sources_(sources), links_(links) {}

  void collect(const Node& page) {
    add_text(page.find("description"));
    add_texts(page.find("descriptions"));
    add_navigation(page.find("links"));
    const Node* reference = page.find("reference");
    if (reference == nullptr) return;
    for (const auto& [language, entries] : reference->members) {
      for (const Node& entry : entries.items) add_table(entry);
    }
  }

 private:
  /// An entry or a row: its texts, and those of the rows below it.
  void add_table(const Node& table) {
    add_text(table.find("description"));
    add_text(table.find("deprecated"));
    for (const std::string_view section : {"properties", "parameters", "returns"}) {
      const Node* rows = table.find(section);
      if (rows == nullptr) continue;
      for (const Node& row : rows->items) {
        add_url(row.find("url"));
        add_table(row);
      }
    }
  }

  void add_texts(const Node* group) {
    if (group == nullptr) return;
    add_text(group);
    for (const auto& [name, text] : group->members) add_texts(&text);
  }

  void add_navigation(const Node* items) {
    if (items == nullptr) return;
    for (const Node& item : items->items) {
      add_url(item.find("url"));
      add_navigation(item.find("links"));
    }
  }

  void add_text(const Node* text) {
    if (text == nullptr || !text->is_scalar()) return;
    std::vector<MarkdownLink> found = find_links(text->value);
    std::vector<std::pair<std::size_t, std::size_t>> places;
    places.reserve(found.size());
    for (const MarkdownLink& link : found) places.emplace_back(link.begin, link.end);
    const std::vector<diagnostics::Span> spans = spans_in_scalar(sources_, *text, places);
    for (std::size_t i = 0; i < found.size(); ++i) links_.push_back({std::move(found[i].target), spans[i]});
  }

  void add_url(const Node* url) {
    if (url != nullptr && url->is_scalar()) links_.push_back({url->value, url->span});
  }

  const diagnostics::Sources& sources_;
  std::vector<TextLink>& links_;
};

}  // namespace

void add_front_matter_links(const diagnostics::Sources& sources, const Node& front_matter, SpecDocument& document) {
  FrontMatterLinks(sources, document.text_links).collect(front_matter);
}

void add_prose_links(const diagnostics::Sources& sources, SpecDocument& document) {
  for (const BodyItem& item : document.body) {
    if (item.code_block) continue;
    const diagnostics::Span prose = item.span;
    const std::string_view text = sources[prose.source].text().substr(prose.begin, prose.end - prose.begin);
    for (MarkdownLink& link : find_links(text)) {
      document.text_links.push_back({std::move(link.target),
                                     {prose.source, prose.begin + static_cast<std::uint32_t>(link.begin),
                                      prose.begin + static_cast<std::uint32_t>(link.end)}});
    }
  }
}

}  // namespace refgen::spec
