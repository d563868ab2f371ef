#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/link/catalog.h"
#include "generator/model/api_model.h"
#include "generator/spec/spec_document.h"

namespace refgen::link {

/// An entry in the place that it has in an entity.
struct PlacedEntry {
  std::string_view language;
  const spec::EntryItem* item = nullptr;
};

/// Which places the entries of a tree have in the model: entries of one file that describe one entity are put together.
/// Refers to the documents, which must outlive it.
class Layout {
 public:
  explicit Layout(const std::vector<spec::SpecDocument>& documents);

  /// The place of an entry of the tree; null for any other.
  [[nodiscard]] const model::EntryRef* find(const spec::EntryItem* entry) const;
  /// How many entries the tree has.
  [[nodiscard]] std::size_t size() const { return places_.size(); }
  /// The entries of each entity of a document.
  [[nodiscard]] const std::vector<std::vector<PlacedEntry>>& entities(DocumentId document) const {
    return entities_[document];
  }
  /// The entities of the tree by their ids; those without one have the empty id.
  [[nodiscard]] const std::map<std::string, std::vector<model::EntityRef>, std::less<>>& by_id() const {
    return by_id_;
  }

 private:
  void add_document(const spec::SpecDocument& document);

  std::unordered_map<const spec::EntryItem*, model::EntryRef> places_;
  std::vector<std::vector<std::vector<PlacedEntry>>> entities_;  ///< Of each document.
  std::map<std::string, std::vector<model::EntityRef>, std::less<>> by_id_;
};

}  // namespace refgen::link
