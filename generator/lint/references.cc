#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "generator/diagnostics/codes.h"
#include "generator/link/catalog.h"
#include "generator/lint/rows.h"
#include "generator/lint/rules.h"
#include "generator/model/words.h"
#include "generator/spec/names.h"

namespace refgen::lint {
namespace {

namespace codes = diagnostics::codes;

std::string_view reference_of(const base::Boxed<spec::Text>& description) {
  return description ? spec::reference_name(description->value) : std::string_view();
}

/// Every description reference of a file.
std::set<std::string_view> references_in(const spec::SpecDocument& document) {
  std::set<std::string_view> names;
  const auto add = [&names](const base::Boxed<spec::Text>& description) {
    if (const std::string_view name = reference_of(description); !name.empty()) names.insert(name);
  };
  for_each_row(document, [&](const RowPlace& place) { add(place.row.description); });
  for (const spec::LanguageTable& table : document.tables) {
    for (const spec::EntryItem& entry : table.entries) add(entry.description);
  }
  return names;
}

void check_dead_descriptions(const Subject& subject, diagnostics::Sink& sink) {
  diagnostics::Sink reported_by_linking;
  const link::Catalog catalog(subject.documents, reported_by_linking);
  std::set<const spec::Description*> used;
  for (const spec::SpecDocument& document : subject.documents) {
    for (const std::string_view name : references_in(document)) {
      for (const auto& nearest :
           link::nearest_declarations(catalog.descriptions(name), subject.documents, document.path)) {
        used.insert(nearest.description);
      }
    }
  }
  for (const spec::SpecDocument& document : subject.documents) {
    for (const spec::Description& description : document.descriptions) {
      if (used.contains(&description)) continue;
      sink.report({&codes::dead_description,
                   description.name_key.span,
                   fmt::format("no row uses the description '{}'", description.name),
                   "remove it, or let rows refer to it",
                   {}});
    }
  }
}

/// A row that borrows a text.
struct Borrower {
  std::string_view language;
  std::string name;  ///< Folded.
  const spec::RowItem* row;
};

/// What the tables of one entity borrow.
struct Borrowings {
  std::map<std::string_view, std::vector<Borrower>> by_reference;
  std::map<std::string, std::set<std::string_view>> references_of;  ///< By folded name.
};

std::map<std::string, Borrowings> borrowings_in(const spec::SpecDocument& document) {
  std::map<std::string, Borrowings> entities;
  for_each_row(document, [&](const RowPlace& place) {
    const std::string_view reference = reference_of(place.row.description);
    if (reference.empty() || place.row.key.value == "anonymous") return;
    Borrowings& borrowings = entities[link::entity_identity(place.entry)];
    const std::string name = model::fold(spec::name_of_key(place.row.key.value));
    borrowings.by_reference[reference].push_back({place.table.language.value, name, &place.row});
    borrowings.references_of[name].insert(reference);
  });
  return entities;
}

std::string_view last_part(std::string_view reference) { return reference.substr(reference.rfind('.') + 1); }

/// Whether a row may well be described by a text of that name: one of the two names is a part of the other.
bool related(const std::string& name, std::string_view reference) {
  const std::string last = model::fold(last_part(reference));
  return name.find(last) != std::string::npos || model::fold(reference).find(name) != std::string::npos;
}

/// The row that the text is named after, when another one borrows it in the same table, or has a text of its own in
/// another table: one of both shows that the text is not the borrower's.
const Borrower* rightful_owner(const Borrower& borrower, std::string_view reference,
                               const std::vector<Borrower>& borrowers, const Borrowings& all) {
  const std::string last = model::fold(last_part(reference));
  const bool described_elsewhere = all.references_of.at(borrower.name).size() > 1;
  for (const Borrower& other : borrowers) {
    if (other.name == last && (described_elsewhere || other.language == borrower.language)) return &other;
  }
  return nullptr;
}

void check_borrowed_texts(const spec::SpecDocument& document, diagnostics::Sink& sink) {
  for (const auto& [entity, borrowings] : borrowings_in(document)) {
    for (const auto& [reference, borrowers] : borrowings.by_reference) {
      for (const Borrower& borrower : borrowers) {
        if (related(borrower.name, reference)) continue;
        const Borrower* owner = rightful_owner(borrower, reference, borrowers, borrowings);
        if (owner == nullptr) continue;
        sink.report({&codes::mismatched_reference,
                     borrower.row->description->span,
                     fmt::format("'{}' borrows the text of '{}'", borrower.row->key.value, last_part(reference)),
                     "name the text of this property",
                     {{"the text belongs here", owner->row->key.span}}});
      }
    }
  }
}

}  // namespace

void check_references(const Subject& subject, diagnostics::Sink& sink) {
  check_dead_descriptions(subject, sink);
  for (const spec::SpecDocument& document : subject.documents) check_borrowed_texts(document, sink);
}

}  // namespace refgen::lint
