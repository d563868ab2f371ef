#include "generator/spec/parse.h"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/spec/front_matter.h"
#include "generator/spec/ignore_comments.h"
#include "generator/spec/mdx_body.h"
#include "generator/spec/names.h"
#include "generator/spec/shape.h"
#include "generator/spec/text_links.h"
#include "generator/spec/yaml_reader.h"

namespace refgen::spec {
namespace {

namespace codes = diagnostics::codes;
using diagnostics::Sink;

bool is_item_reference(const Node& node) {
  return node.is_scalar() && node.value.size() > 2 && node.value.front() == '(' && node.value.back() == ')';
}

/// Reports a name that cannot be one.
void check_name(const Node& node, const std::string& problem, Sink& sink) {
  if (!problem.empty()) {
    sink.report({&codes::invalid_name,
                 node.span,
                 fmt::format("'{}' is not a usable name: {}", base::printable(node.value), problem),
                 "",
                 {}});
  }
}

bool read_deprecated(const MemberReader& members, std::string& text) {
  const Node* value = members.text("deprecated");
  if (value == nullptr) return false;
  if (const std::optional<bool> flag = as_boolean(*value)) return *flag;
  text = value->value;
  return true;
}

std::vector<RowItem> parse_rows(const Node& list, Sink& sink);

RowItem parse_row(const Node& node, Sink& sink) {
  RowItem row;
  const MemberReader members(node, row_keys(), "a row", sink);
  row.span = node.span;
  if (const Node* key = members.text("key")) {
    row.key = *key;
    row.span = key->span;
    check_name(*key, key_problem(key->value), sink);
  } else {
    sink.report({&codes::missing_key,
                 node.span,
                 "this row has no key",
                 "add `key: …`; a value without a name is `anonymous`",
                 {}});
  }
  row.type = members.text("type");
  row.description = members.text("description");
  row.title = members.text("title");
  row.url = members.text("url");
  row.id = members.text("id");
  row.wire = members.text("wire");
  row.optional = members.flag("optional");
  row.unwrap = members.flag("unwrap");
  row.expanded = members.flag("expanded");
  row.nullable = members.flag("nullable");
  row.deprecated = read_deprecated(members, row.deprecated_text);
  row.example = members.any("example");
  row.default_value = members.any("default");
  row.enum_values = members.list("enum");
  if (const Node* properties = members.list("properties")) row.properties = parse_rows(*properties, sink);
  return row;
}

std::vector<RowItem> parse_rows(const Node& list, Sink& sink) {
  std::vector<RowItem> rows;
  rows.reserve(list.items.size());
  for (const Node& item : list.items) {
    if (item.is_mapping()) {
      rows.push_back(parse_row(item, sink));
    } else if (is_item_reference(item)) {
      RowItem row;
      row.item_reference = item;
      row.span = item.span;
      rows.push_back(std::move(row));
    } else {
      sink.report({&codes::wrong_kind,
                   item.span,
                   fmt::format("an item of a list of rows must be a mapping or a reference '(name)', this is {}",
                               item.is_scalar() ? fmt::format("'{}'", base::printable(item.value))
                                                : std::string(kind_text(item.kind))),
                   "",
                   {}});
    }
  }
  return rows;
}

std::optional<std::vector<RowItem>> parse_section(const MemberReader& members, std::string_view key, Sink& sink) {
  const Node* list = members.list(key);
  return list == nullptr ? std::nullopt : std::optional(parse_rows(*list, sink));
}

EntryItem parse_entry(const Node& node, Sink& sink) {
  EntryItem entry;
  const MemberReader members(node, entry_keys(), "an entry", sink);
  if (const Node* key = members.text("key")) {
    entry.key = *key;
    check_name(*key, key_problem(key->value), sink);
  } else {
    sink.report({&codes::missing_key, node.span, "this entry has no key", "add `key: …`", {}});
  }
  entry.id = members.text("id");
  if (entry.id) check_name(*entry.id, id_problem(entry.id->value), sink);
  entry.url = members.text("url");
  entry.title = members.text("title");
  entry.type = members.text("type");
  entry.description = members.text("description");
  entry.pattern_before = members.text("patternBefore");
  entry.optional = members.flag("optional");
  entry.sends_email = members.flag("sendsEmail");
  entry.deprecated = read_deprecated(members, entry.deprecated_text);
  entry.properties = parse_section(members, "properties", sink);
  entry.parameters = parse_section(members, "parameters", sink);
  entry.returns = parse_section(members, "returns", sink);
  entry.properties_key = members.key_node("properties");
  return entry;
}

void report_wrong_kind(const Node& node, std::string_view what, std::string_view expected, Sink& sink) {
  sink.report({&codes::wrong_kind,
               node.span,
               fmt::format("{} must be {}, this is {}", what, expected, kind_text(node.kind)),
               "",
               {}});
}

LanguageTable parse_table(const Node& language, const Node& entries, Sink& sink) {
  LanguageTable table;
  table.language = language;
  check_name(language, id_problem(language.value), sink);
  if (!entries.is_sequence() && !entries.is_null()) {
    report_wrong_kind(entries, fmt::format("the table of '{}'", base::printable(language.value)), "a list of entries",
                      sink);
  }
  for (const Node& entry : entries.items) {
    if (entry.is_mapping()) {
      table.entries.push_back(parse_entry(entry, sink));
    } else {
      report_wrong_kind(entry, "an entry", "a mapping", sink);
    }
  }
  return table;
}

/// Walks the tree of descriptions down to its texts.
void collect_descriptions(const Node& group, const std::string& prefix, std::vector<Description>& found, Sink& sink) {
  for (const auto& [key, value] : group.members) {
    check_name(key, id_problem(key.value), sink);
    std::string name = prefix.empty() ? key.value : prefix + "." + key.value;
    if (value.is_mapping()) {
      collect_descriptions(value, name, found, sink);
    } else if (value.is_scalar()) {
      found.push_back({std::move(name), key, value});
    } else {
      report_wrong_kind(value, fmt::format("the description '{}'", base::printable(name)), "a text or a group of texts",
                        sink);
    }
  }
}

std::vector<NavigationItem> parse_links(const Node& list, Sink& sink) {
  std::vector<NavigationItem> items;
  for (const Node& node : list.items) {
    if (!node.is_mapping()) {
      report_wrong_kind(node, "a link", "a mapping", sink);
      continue;
    }
    const MemberReader members(node, navigation_keys(), "a link", sink);
    NavigationItem item;
    if (const Node* title = members.text("title")) {
      item.title = *title;
    } else {
      sink.report({&codes::missing_key, node.span, "this link has no title", "add `title: …`", {}});
    }
    item.url = members.text("url");
    if (const Node* links = members.list("links")) item.links = parse_links(*links, sink);
    items.push_back(std::move(item));
  }
  return items;
}

bool is_plain_metadata(std::string_view key) {
  static const std::set<std::string_view> read_elsewhere = {"descriptions", "reference", "title",
                                                            "description",  "links",     "originalPath"};
  return !read_elsewhere.contains(key);
}

/// A slip that leaves the page's meaning alone: the tree of descriptions under the name of the page's description.
void report_misplaced_descriptions(const MemberReader& members, Sink& sink) {
  if (members.mapping("description") == nullptr) return;
  sink.report({&codes::unknown_key,
               members.key_node("description")->span,
               "the 'description' of a page is a text, this is a mapping",
               "did you mean 'descriptions'?",
               {}});
}

void parse_page(const Node& root, SpecDocument& document, Sink& sink) {
  const MemberReader members(root, page_keys(), "the front matter", sink);
  document.title = members.text("title");
  document.page_description = members.text("description");
  report_misplaced_descriptions(members, sink);
  for (const auto& [key, value] : root.members) {
    if (is_plain_metadata(key.value)) document.metadata.emplace_back(key, value);
  }
  if (const Node* descriptions = members.mapping("descriptions")) {
    collect_descriptions(*descriptions, "", document.descriptions, sink);
  }
  if (const Node* reference = members.mapping("reference")) {
    document.has_reference = true;
    for (const auto& [language, entries] : reference->members) {
      document.tables.push_back(parse_table(language, entries, sink));
    }
  }
  if (const Node* links = members.list("links")) document.links = parse_links(*links, sink);
}

/// Text that is not UTF-8, or holds a NUL, cannot be pointed into reliably: it is refused as a whole.
bool check_encoding(const diagnostics::Sources& sources, diagnostics::SourceId source, Sink& sink) {
  const std::string_view text = sources[source].text();
  const std::size_t at = std::min(base::find_invalid_utf8(text), text.find('\0'));
  if (at == std::string_view::npos) return true;
  const auto offset = static_cast<std::uint32_t>(at);
  sink.report({&codes::invalid_utf8,
               {source, offset, offset + 1},
               fmt::format("this byte (0x{:02x}) is not part of UTF-8 text", static_cast<unsigned char>(text[at])),
               "save the file as UTF-8",
               {}});
  return false;
}

}  // namespace

SpecDocument parse_spec(std::string path, const diagnostics::Sources& sources, diagnostics::SourceId source, Sink& sink,
                        const base::Limits& limits) {
  SpecDocument document;
  document.path = std::move(path);
  document.source = source;
  if (!check_encoding(sources, source, sink)) return document;
  const std::optional<FrontMatter> parts = split_front_matter(sources, source, sink);
  if (!parts) return document;
  std::optional<Node> root;
  if (parts->present) {
    root = read_yaml(sources, source, parts->yaml_begin, parts->yaml_end, sink, limits);
    if (root && root->is_mapping()) {
      parse_page(*root, document, sink);
      add_front_matter_links(sources, *root, document);
    } else if (root && !root->is_null()) {
      report_wrong_kind(*root, "the front matter", "a mapping", sink);
    }
  }
  document.body = split_body(sources, source, parts->body_begin, sink);
  add_prose_links(sources, document);
  document.ignores = find_ignore_comments(sources, source, *parts, root.value_or(Node()));
  return document;
}

}  // namespace refgen::spec
