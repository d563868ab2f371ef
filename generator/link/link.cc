#include "generator/link/link.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "generator/base/edit_distance.h"
#include "generator/base/path.h"
#include "generator/base/search_budget.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/link/catalog.h"
#include "generator/link/layout.h"
#include "generator/link/node_value.h"
#include "generator/link/page_urls.h"
#include "generator/link/row_linker.h"
#include "generator/link/shared_knowledge.h"
#include "generator/link/wire_names.h"
#include "generator/model/words.h"
#include "generator/spec/names.h"

namespace refgen::link {
namespace {

namespace codes = diagnostics::codes;
using model::ApiModel;
using model::Entity;
using model::Entry;
using spec::EntryItem;
using spec::SpecDocument;

model::EntryKind kind_of(Shape shape) {
  switch (shape) {
    case Shape::model:
      return model::EntryKind::model;
    case Shape::operation:
      return model::EntryKind::operation;
    case Shape::parameter:
      return model::EntryKind::parameter;
    case Shape::group:
      return model::EntryKind::group;
  }
  return model::EntryKind::model;
}

/// Links the documents of one tree, one after another. Holds what they share.
class Linker {
 public:
  Linker(const std::vector<SpecDocument>& documents, const std::vector<const model::TypeGrammar*>& grammars,
         const diagnostics::Sources& sources, const Spell& spell, const base::Limits& limits)
      : documents_(documents),
        catalog_(documents, catalog_problems_),
        layout_(documents),
        rows_(catalog_, documents, layout_, grammars, sources, problems_, spell, limits, searches_) {}

  /// `kept` says which documents are taken from the memory.
  Relinked link(std::vector<bool> kept, const LinkMemory& memory) {
    Relinked linked;
    for (DocumentId id = 0; id < documents_.size(); ++id) {
      const SpecDocument& document = documents_[id];
      linked.model.specs.push_back(kept[id] ? model::Spec() : link_spec(id));
      linked.memory.push_back(kept[id] ? memory[id] : remember(document));
      if (!document.links.empty()) add_navigation(document, linked.model);
    }
    linked.kept = std::move(kept);
    return linked;
  }

  /// Of the declarations themselves, whoever refers to them.
  [[nodiscard]] diagnostics::Sink& catalog_problems() { return catalog_problems_; }
  [[nodiscard]] std::size_t entries() const { return layout_.size(); }

 private:
  model::Spec link_spec(DocumentId id) {
    const SpecDocument& document = documents_[id];
    model::Spec spec;
    spec.file = document.path;
    spec.title = text_of(document.title);
    spec.description = text_of(document.page_description);
    spec.span = {document.source, 0, 0};
    for (const auto& [key, value] : document.metadata) spec.metadata.push_back({key.value, to_value(value)});
    for (const spec::TextLink& link : document.text_links) spec.links.push_back({link.target, link.span});
    for (const std::vector<PlacedEntry>& entries : layout_.entities(id)) {
      spec.entities.push_back(link_entity(entries, id));
    }
    for (const spec::BodyItem& item : document.body) spec.body.push_back(link_body_part(item, id));
    return spec;
  }

  /// What was learnt about the document that was linked last.
  std::shared_ptr<const LinkedDocument> remember(const SpecDocument& document) {
    LinkUse use = rows_.take_use();
    use.searched = searches_.asked_for() - searched_before_;
    searched_before_ = searches_.asked_for();
    return std::make_shared<const LinkedDocument>(LinkedDocument{
        document.path, document.revision, declarations_digest(document), std::move(use), std::exchange(problems_, {})});
  }

  Entity link_entity(const std::vector<PlacedEntry>& entries, DocumentId id) {
    Entity entity;
    entity.id = text_of(entries.front().item->id);
    for (const PlacedEntry& placed : entries) entity.entries.push_back(link_entry(placed, id));
    describe_request(entity);
    assign_wire_names(entity, problems_);
    assign_places(entity);
    share_types(entity);
    return entity;
  }

  Entry link_entry(const PlacedEntry& placed, DocumentId id) {
    const EntryItem& item = *placed.item;
    Entry entry;
    entry.language = placed.language;
    const Shape shape = shape_of(item);
    entry.kind = kind_of(shape);
    entry.key = item.key.value;
    entry.span = item.key.span;
    entry.title = text_of(item.title);
    entry.url = text_of(item.url);
    entry.method = shape == Shape::operation ? http_method(item) : "";
    entry.pattern_before = text_of(item.pattern_before);
    entry.sends_email = item.sends_email;
    entry.deprecated = item.deprecated;
    entry.deprecated_text = item.deprecated_text;
    if (shape == Shape::parameter) {
      link_shared_parameter(item, id, entry);
      return entry;
    }
    if (item.description) {
      ResolvedDescription resolved = rows_.resolve_description(*item.description, id);
      entry.description = std::move(resolved.text);
      entry.description_spec = static_cast<std::uint32_t>(resolved.document);
    }
    link_sections(item, shape, id, entry);
    return entry;
  }

  void link_shared_parameter(const EntryItem& item, DocumentId id, Entry& entry) {
    model::Row row = rows_.link_parameter({id, &item}, entry.language);
    entry.type_text = row.type_text;
    entry.description = row.description;
    entry.description_spec = row.description_spec;
    entry.parameters.push_back(std::move(row));
  }

  void link_sections(const EntryItem& item, Shape shape, DocumentId id, Entry& entry) {
    if (item.parameters) entry.parameters = rows_.link_rows(*item.parameters, id, entry.language);
    if (item.returns) entry.returns = rows_.link_rows(*item.returns, id, entry.language);
    if (!item.properties) return;
    std::vector<model::Row> properties = rows_.link_rows(*item.properties, id, entry.language);
    if (shape != Shape::operation) {
      entry.properties = std::move(properties);
      return;
    }
    diagnostics::Diagnostic problem{&codes::wrong_section,
                                    item.properties_key->span,
                                    "an operation has parameters, not properties",
                                    "rename the key to 'parameters'",
                                    {}};
    if (!item.parameters) problem.edits.push_back({item.properties_key->span, "parameters"});
    problems_.report(std::move(problem));
    std::move(properties.begin(), properties.end(), std::back_inserter(entry.parameters));
  }

  /// What the tables say about the HTTP request, for all languages.
  static void describe_request(Entity& entity) {
    for (const Entry& entry : entity.entries) {
      entity.sends_email = entity.sends_email || entry.sends_email;
      if (entry.language == "curl" && entry.kind == model::EntryKind::operation && entity.path.empty()) {
        entity.method = entry.method;
        entity.path = entry.title.starts_with('/') ? entry.title : "";
      }
    }
  }

  model::BodyPart link_body_part(const spec::BodyItem& item, DocumentId id) {
    model::BodyPart part;
    part.kind = item.code_block ? model::BodyPart::Kind::code_block : model::BodyPart::Kind::prose;
    part.text = item.text;
    part.title = item.title;
    part.reference_id = item.reference_id;
    for (const spec::CodeTabItem& tab : item.tabs) part.tabs.push_back({tab.title, tab.file, tab.language});
    if (!item.reference_id.empty()) part.entity = find_entity(item, id);
    return part;
  }

  /// The entity that a code block names: of the same file, or the nearest one.
  std::optional<model::EntityRef> find_entity(const spec::BodyItem& item, DocumentId id) {
    std::optional<model::EntityRef> nearest;
    std::size_t best = 0;
    const auto found = layout_.by_id().find(item.reference_id);
    if (found == layout_.by_id().end()) {
      report_unknown_entity(item);
      return nearest;
    }
    for (const model::EntityRef entity : found->second) {
      const std::size_t distance = scope_distance(documents_[id].path, documents_[entity.spec].path);
      if (nearest && distance >= best) continue;
      nearest = entity;
      best = distance;
    }
    return nearest;
  }

  void report_unknown_entity(const spec::BodyItem& item) {
    std::vector<std::string_view> ids;
    if (searches_.may_search(layout_.by_id().size())) {
      for (const auto& [entity_id, entities] : layout_.by_id()) ids.push_back(entity_id);
    }
    const std::string near = base::nearest(item.reference_id, ids);
    diagnostics::Diagnostic problem{&codes::unknown_code_block_reference,
                                    item.reference_span,
                                    fmt::format("no entity has the id '{}'", base::printable(item.reference_id)),
                                    near.empty() ? "" : fmt::format("did you mean '{}'?", near),
                                    {}};
    // The id goes between the quotes of an attribute.
    const std::string certain = base::unmistakable(item.reference_id, ids);
    if (!certain.empty() && spec::id_problem(certain).empty()) problem.edits.push_back({item.reference_span, certain});
    problems_.report(std::move(problem));
  }

  static void add_navigation(const SpecDocument& document, ApiModel& model) {
    if (base::file_name(document.path).substr(0, 12) != "_navigation.") return;
    if (model.navigation_title.empty()) model.navigation_title = text_of(document.title);
    for (const spec::NavigationItem& item : document.links) model.navigation.push_back(navigation_link(item));
  }

  static model::NavigationLink navigation_link(const spec::NavigationItem& item) {
    model::NavigationLink link;
    link.title = item.title.value;
    link.url = text_of(item.url);
    for (const spec::NavigationItem& child : item.links) link.links.push_back(navigation_link(child));
    return link;
  }

  const std::vector<SpecDocument>& documents_;
  diagnostics::Sink catalog_problems_;
  diagnostics::Sink problems_;  ///< Of the document that is being linked.
  Catalog catalog_;
  Layout layout_;
  base::SearchBudget searches_;
  std::size_t searched_before_ = 0;
  RowLinker rows_;
};

}  // namespace

Relinked relink_specs(const std::vector<SpecDocument>& documents,
                      const std::vector<const model::TypeGrammar*>& grammars, const diagnostics::Sources& sources,
                      diagnostics::Sink& sink, LinkCounts& counts, const Spell& spell, const base::Limits& limits,
                      const LinkMemory& memory) {
  Linker linker(documents, grammars, sources, spell, limits);
  Relinked linked = linker.link(find_kept(documents, memory), memory);
  const bool keeps_some = std::find(linked.kept.begin(), linked.kept.end(), true) != linked.kept.end();
  if (keeps_some && exceeds_limits(linked.memory, limits)) {
    return relink_specs(documents, grammars, sources, sink, counts, spell, limits, {});
  }
  sink.take(std::move(linker.catalog_problems()));
  counts.entries += linker.entries();
  for (const auto& document : linked.memory) {
    sink.take(diagnostics::Sink(document->problems));
    counts.item_references += document->use.item_references;
  }
  return linked;
}

void complete(Relinked& linked, ApiModel& before) {
  for (std::size_t i = 0; i < linked.kept.size(); ++i) {
    if (!linked.kept[i]) continue;
    std::string url = before.specs[i].url;
    linked.model.specs[i] = std::move(before.specs[i]);
    before.specs[i] = {};
    before.specs[i].url = std::move(url);
  }
  assign_page_urls(linked.model);
}

ApiModel link_specs(const std::vector<SpecDocument>& documents, const std::vector<const model::TypeGrammar*>& grammars,
                    const diagnostics::Sources& sources, diagnostics::Sink& sink, LinkCounts& counts,
                    const Spell& spell, const base::Limits& limits) {
  Relinked linked = relink_specs(documents, grammars, sources, sink, counts, spell, limits, {});
  ApiModel none;
  complete(linked, none);
  return std::move(linked.model);
}

}  // namespace refgen::link
