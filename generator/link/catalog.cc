#include "generator/link/catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "generator/base/hash.h"
#include "generator/base/path.h"
#include "generator/diagnostics/codes.h"
#include "generator/model/words.h"

namespace refgen::link {
namespace {

namespace codes = diagnostics::codes;

bool is_http_method(std::string_view text) {
  static constexpr std::array<std::string_view, 7> methods = {"GET",    "POST", "PUT",    "PATCH",
                                                              "DELETE", "HEAD", "OPTIONS"};
  return std::find(methods.begin(), methods.end(), text) != methods.end();
}

std::string trimmed_upper(std::string_view text) {
  std::string upper;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') upper += static_cast<char>(c - 'a' + 'A');
    if (!(c >= 'a' && c <= 'z') && c != ' ' && c != '\n') upper += c;
  }
  return upper;
}

/// Entries of one table that share an id or, without ids, a key.
std::string identity(const spec::EntryItem& entry) {
  return entry.id ? "id " + entry.id->value : "key " + entry.key.value;
}

}  // namespace

std::string http_method(const spec::EntryItem& entry) {
  if (!entry.type) return "";
  std::string method = trimmed_upper(entry.type->value);
  return is_http_method(method) ? method : "";
}

std::string entity_identity(const spec::EntryItem& entry) {
  return entry.id ? "id " + entry.id->value : "key " + model::fold(entry.key.value);
}

Shape shape_of(const spec::EntryItem& entry) {
  const bool calls = entry.parameters || entry.returns || !http_method(entry).empty();
  if (entry.properties && !calls) return Shape::model;
  if (!entry.id && !entry.title && !calls) return Shape::parameter;
  if (entry.parameters && !entry.title) return Shape::group;
  return Shape::operation;
}

std::string declarations_digest(const spec::SpecDocument& document) {
  std::string names;
  // Lengths keep names apart that hold anything.
  const auto add = [&names](std::string_view name) { names += fmt::format("{} {}\n", name.size(), name); };
  add(fmt::format("{} descriptions", document.descriptions.size()));
  for (const spec::Description& description : document.descriptions) add(description.name);
  for (const spec::LanguageTable& table : document.tables) {
    add("table");
    add(table.language.value);
    for (const spec::EntryItem& entry : table.entries) {
      if (!entry.key.is_scalar()) continue;
      add(fmt::format("entry {}{}{}", static_cast<int>(shape_of(entry)), entry.id ? " id" : "",
                      entry.title ? " title" : ""));
      add(entry.key.value);
      if (entry.id) add(entry.id->value);
      if (entry.title) add(entry.title->value);
    }
  }
  return base::sha256_hex(names);
}

Catalog::Catalog(const std::vector<spec::SpecDocument>& documents, diagnostics::Sink& sink) {
  for (DocumentId id = 0; id < documents.size(); ++id) {
    add_descriptions(id, documents[id]);
    add_entries(id, documents[id], sink);
  }
  for (const auto& [name, declarations] : descriptions_) description_names_.push_back(name);
  report_duplicate_descriptions(sink);
}

void Catalog::add_descriptions(DocumentId id, const spec::SpecDocument& document) {
  for (const spec::Description& description : document.descriptions) {
    descriptions_[description.name].push_back({id, &description});
    for (std::size_t dot = description.name.find('.'); dot != std::string::npos;
         dot = description.name.find('.', dot + 1)) {
      groups_.insert(description.name.substr(0, dot));
    }
  }
}

void Catalog::add_entries(DocumentId id, const spec::SpecDocument& document, diagnostics::Sink& sink) {
  for (const spec::LanguageTable& table : document.tables) {
    std::map<std::string, const spec::EntryItem*> seen;
    for (const spec::EntryItem& entry : table.entries) {
      if (!entry.key.is_scalar()) continue;
      entries_[table.language.value][entry.key.value].push_back({id, &entry});
      if (entry.title && shape_of(entry) == Shape::model) {
        titled_[table.language.value][entry.title->value].push_back({id, &entry});
      }
      const auto [first, is_new] = seen.emplace(identity(entry), &entry);
      if (!is_new) {
        const spec::Text& declared = entry.id ? *entry.id : entry.key;
        const spec::Text& declared_first = first->second->id ? *first->second->id : first->second->key;
        sink.report({&codes::duplicate_entry,
                     declared.span,
                     fmt::format("the {} table declares {} '{}' twice", table.language.value,
                                 entry.id ? "the id" : "the key", declared.value),
                     "the first one is used",
                     {{"first declared here", declared_first.span}}});
      }
    }
  }
}

void Catalog::report_duplicate_descriptions(diagnostics::Sink& sink) const {
  for (const auto& [name, declarations] : descriptions_) {
    if (declarations.size() < 2) continue;
    std::vector<diagnostics::Note> notes;
    for (std::size_t i = 0; i + 1 < declarations.size(); ++i) {
      notes.push_back({"also declared here", declarations[i].description->name_key.span});
    }
    sink.report({&codes::duplicate_description, declarations.back().description->name_key.span,
                 fmt::format("description '{}' is declared more than once", name),
                 "references take the nearest one; keep one of them", std::move(notes)});
  }
}

const std::vector<DescriptionDeclaration>& Catalog::descriptions(std::string_view name) const {
  static const std::vector<DescriptionDeclaration> none;
  const auto found = descriptions_.find(name);
  return found == descriptions_.end() ? none : found->second;
}

bool Catalog::is_description_group(std::string_view name) const { return groups_.contains(name); }

const std::vector<EntryDeclaration>& Catalog::find(const std::map<std::string, Names, std::less<>>& tables,
                                                   std::string_view language, std::string_view name) {
  static const std::vector<EntryDeclaration> none;
  const auto table = tables.find(language);
  if (table == tables.end()) return none;
  const auto found = table->second.find(name);
  return found == table->second.end() ? none : found->second;
}

const std::vector<EntryDeclaration>& Catalog::entries(std::string_view language, std::string_view key) const {
  return find(entries_, language, key);
}

const std::vector<EntryDeclaration>& Catalog::titled(std::string_view language, std::string_view title) const {
  return find(titled_, language, title);
}

std::vector<std::string_view> Catalog::entry_keys(std::string_view language) const {
  std::vector<std::string_view> keys;
  if (const auto table = entries_.find(language); table != entries_.end()) {
    for (const auto& [key, declarations] : table->second) keys.push_back(key);
  }
  return keys;
}

std::size_t scope_distance(std::string_view from_file, std::string_view to_file) {
  if (from_file == to_file) return 0;
  const std::string_view to_folder = base::parent_path(to_file);
  std::size_t distance = 1;
  for (std::string_view folder = base::parent_path(from_file);; folder = base::parent_path(folder), distance += 2) {
    if (to_folder == folder) return distance;
    const bool below = folder.empty() || (to_folder.starts_with(folder) && to_folder[folder.size()] == '/');
    if (below) return distance + 1;
  }
}

}  // namespace refgen::link
