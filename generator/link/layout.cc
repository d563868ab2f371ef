#include "generator/link/layout.h"

#include "generator/link/node_value.h"

namespace refgen::link {

Layout::Layout(const std::vector<spec::SpecDocument>& documents) {
  entities_.reserve(documents.size());
  for (const spec::SpecDocument& document : documents) add_document(document);
}

void Layout::add_document(const spec::SpecDocument& document) {
  const auto spec = static_cast<std::uint32_t>(entities_.size());
  std::vector<std::vector<PlacedEntry>>& entities = entities_.emplace_back();
  std::map<std::string, std::uint32_t> known;
  for (const spec::LanguageTable& table : document.tables) {
    for (const spec::EntryItem& item : table.entries) {
      if (!item.key.is_scalar()) continue;
      const auto [place, is_new] = known.emplace(entity_identity(item), static_cast<std::uint32_t>(entities.size()));
      if (is_new) {
        entities.emplace_back();
        by_id_[text_of(item.id)].push_back({spec, place->second});
      }
      std::vector<PlacedEntry>& entries = entities[place->second];
      places_.emplace(&item, model::EntryRef{{spec, place->second}, static_cast<std::uint32_t>(entries.size())});
      entries.push_back({table.language.value, &item});
    }
  }
}

const model::EntryRef* Layout::find(const spec::EntryItem* entry) const {
  const auto found = places_.find(entry);
  return found == places_.end() ? nullptr : &found->second;
}

}  // namespace refgen::link
