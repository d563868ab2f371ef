#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/boxed.h"
#include "generator/diagnostics/source.h"
#include "generator/model/type.h"
#include "generator/model/value.h"

namespace refgen::model {

/// Where in a request a parameter travels, as far as the HTTP method and the path template tell.
enum class Place { none, path, query, body };

enum class EntryKind { model, operation, parameter, group };

/// An entry of an entity, for item references that name a model or a group.
struct EntryRef {
  EntityRef entity;
  std::uint32_t entry = 0;

  auto operator<=>(const EntryRef&) const = default;  // NOLINT(modernize-use-nullptr): there is none
};

/// One property, parameter or return value in one language, with everything the tables of all languages say about it.
struct Row {
  std::string key;                      ///< As the language spells it; `anonymous` for a value without a name.
  std::string name;                     ///< The name in the key, without `?`, `=`, or an argument list behind it.
  std::string type_text;                ///< As spelt, trimmed; empty when the table gives none.
  bool foreign_type = false;            ///< The spelling belongs to another language.
  Type type;                            ///< Never null or a choice with null: that is `nullable`.
  std::vector<std::string> undeclared;  ///< Names in the spelling that nobody declares and that became any value.
  std::string wire;                     ///< Key in JSON, query string or path template.
  bool optional = false;                ///< May be absent.
  bool nullable = false;                ///< May be null.
  bool deprecated = false;
  std::string deprecated_text;         ///< What to use instead; may be empty.
  std::string description;             ///< Resolved Markdown, trimmed; empty when there is none.
  std::string description_name;        ///< The dotted name it came from; empty for inline texts.
  std::uint32_t description_spec = 0;  ///< The spec that the description stands in: relative links start there.
  base::Boxed<Value> example, default_value;
  bool unwrap = false;  ///< Readers see its properties one level up.
  bool wrapper =
      false;  ///< Only groups its properties: JSON has no level for it (an options object, an unnamed result).
  bool expanded = false;  ///< Nested rows are shown open.
  std::string title;      ///< A heading of its own, on rare rows.
  std::string url;
  std::string id;
  Place place = Place::none;
  std::optional<EntryRef> model;  ///< Set when an item reference names a model or a group.
  std::vector<Row> properties;
  diagnostics::Span span;       ///< Of the key, or of the item reference.
  diagnostics::Span type_span;  ///< Of the type's text; of the key when there is none.

  [[nodiscard]] bool anonymous() const { return key == "anonymous"; }
};

/// One table: an entity in one language.
struct Entry {
  std::string language;
  EntryKind kind = EntryKind::model;
  std::string key;
  std::string title;
  std::string url;
  std::string method;     ///< HTTP method; only curl operations have one of their own.
  std::string type_text;  ///< Of a shared parameter.
  std::string pattern_before;
  bool sends_email = false;
  bool deprecated = false;
  std::string deprecated_text;
  std::string description;
  std::uint32_t description_spec = 0;  ///< The spec that the description stands in: relative links start there.
  std::vector<Row> properties;
  std::vector<Row> parameters;
  std::vector<Row> returns;
  diagnostics::Span span;  ///< Of the key.
};

/// What the entries of one file with one id describe together. Shared parameters have no id: each key is its own
/// entity.
struct Entity {
  std::string id;
  std::string method;        ///< HTTP method of its curl table, in capitals; empty when unknown.
  std::string path;          ///< Path template of its curl table (`/users/:id`); empty when unknown.
  bool sends_email = false;  ///< Any of its tables says so.
  std::vector<Entry> entries;

  /// The first entry in a language, or null.
  [[nodiscard]] const Entry* find(std::string_view language) const;
};

/// A code sample that a page asks for: `<CodeBlockTab title="Request" file="update-user-request" />`.
struct CodeTab {
  std::string title;
  std::string file;
  std::string language;  ///< Restricts the tab to one language; empty: all.
};

/// A part of a page's body, in order.
struct BodyPart {
  enum class Kind { prose, code_block };

  Kind kind = Kind::prose;
  std::string text;                 ///< prose: MDX as the author wrote it.
  std::string title;                ///< code block
  std::string reference_id;         ///< code block: the id of the entity whose tables stand here; may be empty
  std::vector<CodeTab> tabs;        ///< code block: its samples; a block without tabs has one for its own `file`
  std::optional<EntityRef> entity;  ///< code block: what reference_id names
};

/// A metadata key of a page besides `title` and `description` (`icon`, `showNextPage`), as a value.
struct Metadata {
  std::string key;
  Value value;
};

/// A link in a text for readers, or a url of the navigation or of a row, as it stands in a spec file.
struct TextLink {
  std::string target;
  diagnostics::Span span;  ///< Of the target.
};

/// One spec file, prose pages included.
struct Spec {
  std::string file;  ///< Relative to the spec root, with `/`.
  std::string title;
  std::string description;
  std::string url;  ///< Its page: from its first entry's url that fits its path, else derived from its path.
  std::vector<Metadata> metadata;
  std::vector<Entity> entities;
  std::vector<BodyPart> body;
  std::vector<TextLink> links;
  diagnostics::Span span;  ///< Start of the file.
};

/// A place in the navigation.
struct NavigationLink {
  std::string title;
  std::string url;
  std::vector<NavigationLink> links;
};

/// A sample file that lies beside the specs.
struct SampleFile {
  std::string path;  ///< Relative to the spec root.
  std::string content;
};

/// Everything the specs say, linked, with the tables of all languages in one shape. Specs are sorted by file.
struct ApiModel {
  std::vector<Spec> specs;
  std::string url_prefix;  ///< What the urls of the pages have before the path of their file; may be empty.
  std::string navigation_title;
  std::vector<NavigationLink> navigation;
  std::vector<SampleFile> samples;  ///< Sorted by path.

  [[nodiscard]] const Spec& spec(EntityRef ref) const { return specs[ref.spec]; }
  [[nodiscard]] const Entity& entity(EntityRef ref) const { return specs[ref.spec].entities[ref.entity]; }
};

/// `model`, `operation`, `parameter` or `group`.
std::string_view to_text(EntryKind kind);

/// `none`, `path`, `query` or `body`.
std::string_view to_text(Place place);

}  // namespace refgen::model
