#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/boxed.h"
#include "generator/diagnostics/policy.h"
#include "generator/spec/yaml_node.h"

namespace refgen::spec {

/// A text of a spec with its place. Keeps the scalar it came from, so that a part of it can be pointed at.
using Text = Node;

/// A leaf of the `descriptions` tree under its dotted name.
struct Description {
  std::string name;
  Text name_key;  ///< The last key of the name.
  Text text;
};

/// An item of a `properties`, `parameters` or `returns` list, as written.
struct RowItem {
  base::Boxed<Text> item_reference;  ///< `(user.id)`: then nothing else is set.
  Text key;
  base::Boxed<Text> type, description, title, url, id, wire;
  bool optional = false;
  bool unwrap = false;
  bool expanded = false;
  bool nullable = false;
  bool deprecated = false;
  std::string deprecated_text;
  base::Boxed<Node> example, default_value, enum_values;
  std::vector<RowItem> properties;
  diagnostics::Span span;
};

/// One entry of a language's table. A section that is absent differs from one that is empty.
struct EntryItem {
  Text key;
  base::Boxed<Text> id, url, title, type, description, pattern_before;
  bool optional = false;
  bool sends_email = false;
  bool deprecated = false;
  std::string deprecated_text;
  std::optional<std::vector<RowItem>> properties, parameters, returns;
  base::Boxed<Text> properties_key;  ///< The word `properties` itself, to point at.
};

/// The entries of one language.
struct LanguageTable {
  Text language;
  std::vector<EntryItem> entries;
};

/// A place in `_navigation.mdx`.
struct NavigationItem {
  Text title;
  base::Boxed<Text> url;
  std::vector<NavigationItem> links;
};

/// A link in a text for readers, or a url of the navigation or of a row.
struct TextLink {
  std::string target;
  diagnostics::Span span;  ///< Of the target.
};

/// `<CodeBlockTab title="Request" file="update-user-request" />`
struct CodeTabItem {
  std::string title, file, language;
};

/// A stretch of the body: prose, or a `<CodeBlock>` element with its tabs.
struct BodyItem {
  bool code_block = false;
  std::string text;  ///< prose, as written but with LF line ends
  std::string title, reference_id;
  std::vector<CodeTabItem> tabs;
  diagnostics::Span span;
  diagnostics::Span reference_span;  ///< code block: of its referenceId
};

/// One file as it stands, checked for shape but not linked.
struct SpecDocument {
  std::string path;          ///< Relative to the spec root.
  std::size_t revision = 0;  ///< Differs between two readings of a process that read different texts; 0: not known.
  diagnostics::SourceId source = diagnostics::no_source;
  base::Boxed<Text> title, page_description;
  std::vector<std::pair<Text, Node>> metadata;  ///< Other page keys, in order.
  std::vector<Description> descriptions;
  std::vector<LanguageTable> tables;
  bool has_reference = false;
  std::vector<NavigationItem> links;
  std::vector<BodyItem> body;
  std::vector<TextLink> text_links;
  std::vector<diagnostics::IgnoreComment> ignores;
};

}  // namespace refgen::spec
