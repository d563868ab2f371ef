#include "generator/link/link.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "generator/base/edit_distance.h"
#include "generator/base/path.h"
#include "generator/base/search_budget.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/link/catalog.h"
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

std::string text_of(const base::Boxed<spec::Text>& text) {
  if (!text) return "";
  const std::size_t last = text->value.find_last_not_of(" \t\r\n");
  return last == std::string::npos ? "" : text->value.substr(0, last + 1);
}

/// Links one tree. Holds what the steps share.
class Linker {
 public:
  Linker(const std::vector<SpecDocument>& documents, const std::vector<const model::TypeGrammar*>& grammars,
         const diagnostics::Sources& sources, diagnostics::Sink& sink, LinkCounts& counts, const Spell& spell,
         const base::Limits& limits)
      : documents_(documents),
        catalog_(documents, sink),
        sink_(sink),
        counts_(counts),
        rows_(catalog_, documents, places_, grammars, sources, sink, counts, spell, limits, searches_) {}

  ApiModel link() {
    for (DocumentId id = 0; id < documents_.size(); ++id) add_spec(id);
    for (DocumentId id = 0; id < documents_.size(); ++id) link_entries(id);
    for (model::Spec& spec : model_.specs) {
      for (Entity& entity : spec.entities) {
        assign_wire_names(entity, sink_);
        assign_places(entity);
        share_types(entity);
      }
    }
    note_entity_ids();
    for (DocumentId id = 0; id < documents_.size(); ++id) link_body(id);
    assign_page_urls(model_);
    return std::move(model_);
  }

 private:
  /// Lays out the entities of a document and notes where each of its entries goes.
  void add_spec(DocumentId id) {
    const SpecDocument& document = documents_[id];
    model::Spec spec;
    spec.file = document.path;
    spec.title = text_of(document.title);
    spec.description = text_of(document.page_description);
    spec.span = {document.source, 0, 0};
    for (const auto& [key, value] : document.metadata) spec.metadata.push_back({key.value, to_value(value)});
    std::map<std::string, std::uint32_t> known;
    for (const spec::LanguageTable& table : document.tables) {
      for (const EntryItem& item : table.entries) {
        if (item.key.is_scalar()) add_entry(table.language.value, item, static_cast<std::uint32_t>(id), known, spec);
      }
    }
    for (const spec::TextLink& link : document.text_links) spec.links.push_back({link.target, link.span});
    model_.specs.push_back(std::move(spec));
    if (!document.links.empty()) add_navigation(document);
  }

  void add_entry(const std::string& language, const EntryItem& item, std::uint32_t spec_index,
                 std::map<std::string, std::uint32_t>& known, model::Spec& spec) {
    ++counts_.entries;
    const auto [place, is_new] = known.emplace(entity_identity(item), static_cast<std::uint32_t>(spec.entities.size()));
    if (is_new) {
      spec.entities.emplace_back();
      spec.entities.back().id = text_of(item.id);
    }
    Entity& entity = spec.entities[place->second];
    const auto entry_index = static_cast<std::uint32_t>(entity.entries.size());
    places_.add(&item, {{spec_index, place->second}, entry_index});
    items_[{spec_index, place->second, entry_index}] = &item;
    Entry entry;
    entry.language = language;
    entity.entries.push_back(std::move(entry));
  }

  void link_entries(DocumentId id) {
    model::Spec& spec = model_.specs[id];
    for (std::uint32_t e = 0; e < spec.entities.size(); ++e) {
      Entity& entity = spec.entities[e];
      for (std::uint32_t i = 0; i < entity.entries.size(); ++i) {
        link_entry(*items_.at({static_cast<std::uint32_t>(id), e, i}), id, entity.entries[i]);
      }
      describe_request(entity);
    }
  }

  void link_entry(const EntryItem& item, DocumentId id, Entry& entry) {
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
      return;
    }
    if (item.description) {
      ResolvedDescription resolved = rows_.resolve_description(*item.description, id);
      entry.description = std::move(resolved.text);
      entry.description_spec = static_cast<std::uint32_t>(resolved.document);
    }
    link_sections(item, shape, id, entry);
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
    sink_.report(std::move(problem));
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

  void link_body(DocumentId id) {
    for (const spec::BodyItem& item : documents_[id].body) {
      model::BodyPart part;
      part.kind = item.code_block ? model::BodyPart::Kind::code_block : model::BodyPart::Kind::prose;
      part.text = item.text;
      part.title = item.title;
      part.reference_id = item.reference_id;
      for (const spec::CodeTabItem& tab : item.tabs) part.tabs.push_back({tab.title, tab.file, tab.language});
      if (!item.reference_id.empty()) part.entity = find_entity(item, id);
      model_.specs[id].body.push_back(std::move(part));
    }
  }

  void note_entity_ids() {
    for (std::uint32_t s = 0; s < model_.specs.size(); ++s) {
      for (std::uint32_t e = 0; e < model_.specs[s].entities.size(); ++e) {
        entities_by_id_[model_.specs[s].entities[e].id].push_back({s, e});
      }
    }
  }

  /// The entity that a code block names: of the same file, or the nearest one.
  std::optional<model::EntityRef> find_entity(const spec::BodyItem& item, DocumentId id) {
    std::optional<model::EntityRef> nearest;
    std::size_t best = 0;
    const auto found = entities_by_id_.find(item.reference_id);
    if (found == entities_by_id_.end()) {
      report_unknown_entity(item);
      return nearest;
    }
    for (const model::EntityRef entity : found->second) {
      const std::size_t distance = scope_distance(documents_[id].path, model_.specs[entity.spec].file);
      if (nearest && distance >= best) continue;
      nearest = entity;
      best = distance;
    }
    return nearest;
  }

  void report_unknown_entity(const spec::BodyItem& item) {
    std::vector<std::string_view> ids;
    if (searches_.may_search(entities_by_id_.size())) {
      for (const auto& [entity_id, entities] : entities_by_id_) ids.push_back(entity_id);
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
    sink_.report(std::move(problem));
  }

  void add_navigation(const SpecDocument& document) {
    if (base::file_name(document.path).substr(0, 12) != "_navigation.") return;
    if (model_.navigation_title.empty()) model_.navigation_title = text_of(document.title);
    for (const spec::NavigationItem& item : document.links) model_.navigation.push_back(navigation_link(item));
  }

  static model::NavigationLink navigation_link(const spec::NavigationItem& item) {
    model::NavigationLink link;
    link.title = item.title.value;
    link.url = text_of(item.url);
    for (const spec::NavigationItem& child : item.links) link.links.push_back(navigation_link(child));
    return link;
  }

  const std::vector<SpecDocument>& documents_;
  Catalog catalog_;
  diagnostics::Sink& sink_;
  LinkCounts& counts_;
  EntryPlaces places_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, const EntryItem*> items_;
  std::map<std::string, std::vector<model::EntityRef>, std::less<>> entities_by_id_;
  base::SearchBudget searches_;
  RowLinker rows_;
  ApiModel model_;
};

}  // namespace

ApiModel link_specs(const std::vector<SpecDocument>& documents, const std::vector<const model::TypeGrammar*>& grammars,
                    const diagnostics::Sources& sources, diagnostics::Sink& sink, LinkCounts& counts,
                    const Spell& spell, const base::Limits& limits) {
  return Linker(documents, grammars, sources, sink, counts, spell, limits).link();
}

}  // namespace refgen::link
