#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/spec/spec_document.h"

namespace refgen::link {

/// Index of a document in the list that was linked.
using DocumentId = std::size_t;

/// What an entry describes, told by its shape (FORMAT: an entry).
enum class Shape { model, operation, parameter, group };

Shape shape_of(const spec::EntryItem& entry);

/// The HTTP method of an operation in capitals, or an empty string: the `type` of an entry that is no shared parameter.
std::string http_method(const spec::EntryItem& entry);

/// What entries of one file have in common that describe one entity: their id, or, without one, their key with case
/// and separators folded.
std::string entity_identity(const spec::EntryItem& entry);

/// A digest of all that linking takes from a document without following a reference to it: which names it declares, of
/// which shape and in which order.
std::string declarations_digest(const spec::SpecDocument& document);

/// A declared description.
struct DescriptionDeclaration {
  DocumentId document = 0;
  const spec::Description* description = nullptr;
};

/// A declared entry.
struct EntryDeclaration {
  DocumentId document = 0;
  const spec::EntryItem* entry = nullptr;
};

/// Every declaration of a tree of specs, found by name and scope. Refers to the documents, which must outlive it.
class Catalog {
 public:
  /// Reports descriptions that several files declare (`duplicate-description`) and entries with one id, or one key,
  /// twice in one table (`duplicate-entry`).
  Catalog(const std::vector<spec::SpecDocument>& documents, diagnostics::Sink& sink);

  /// All declarations of a dotted name, in order of their files.
  [[nodiscard]] const std::vector<DescriptionDeclaration>& descriptions(std::string_view name) const;
  /// Whether the name is a group that holds descriptions but has no text itself.
  [[nodiscard]] bool is_description_group(std::string_view name) const;
  /// All entries of a language with that key, in order of their files.
  [[nodiscard]] const std::vector<EntryDeclaration>& entries(std::string_view language, std::string_view key) const;
  /// All models of a language with that title, in order of their files.
  [[nodiscard]] const std::vector<EntryDeclaration>& titled(std::string_view language, std::string_view title) const;
  /// Every dotted name, sorted; for suggestions.
  [[nodiscard]] const std::vector<std::string_view>& description_names() const { return description_names_; }
  /// Every key of a language, sorted; for suggestions.
  [[nodiscard]] std::vector<std::string_view> entry_keys(std::string_view language) const;

 private:
  void add_descriptions(DocumentId id, const spec::SpecDocument& document);
  void add_entries(DocumentId id, const spec::SpecDocument& document, diagnostics::Sink& sink);
  void report_duplicate_descriptions(diagnostics::Sink& sink) const;

  std::map<std::string, std::vector<DescriptionDeclaration>, std::less<>> descriptions_;
  std::set<std::string, std::less<>> groups_;
  std::vector<std::string_view> description_names_;
  using Names = std::map<std::string, std::vector<EntryDeclaration>, std::less<>>;
  static const std::vector<EntryDeclaration>& find(const std::map<std::string, Names, std::less<>>& tables,
                                                   std::string_view language, std::string_view name);

  std::map<std::string, Names, std::less<>> entries_;  ///< By language and key.
  std::map<std::string, Names, std::less<>> titled_;   ///< Models by language and title.
};

/// How far a file is from another: 0 the same file, 1 the same folder, 2 a folder below that; two more for each folder
/// further up that both lie under. Nearest wins (FORMAT: scope).
std::size_t scope_distance(std::string_view from_file, std::string_view to_file);

/// The nearest of several declarations to a file, and those that are as near. Empty when there are none.
template <typename Declaration>
std::vector<Declaration> nearest_declarations(const std::vector<Declaration>& declarations,
                                              const std::vector<spec::SpecDocument>& documents,
                                              std::string_view from_file) {
  std::vector<Declaration> nearest;
  std::size_t best = 0;
  for (const Declaration& declaration : declarations) {
    const std::size_t distance = scope_distance(from_file, documents[declaration.document].path);
    if (nearest.empty() || distance < best) {
      nearest = {declaration};
      best = distance;
    } else if (distance == best) {
      nearest.push_back(declaration);
    }
  }
  return nearest;
}

}  // namespace refgen::link
