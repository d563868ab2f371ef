#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "generator/base/edit_distance.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/language_kit/naming.h"
#include "generator/lint/rows.h"
#include "generator/lint/rules.h"

namespace refgen::lint {
namespace {

namespace codes = diagnostics::codes;
using model::Row;
using model::Type;
using model::TypeKind;

/// Looks at the rows of tables that are generated.
class TableCheck {
 public:
  TableCheck(const Subject& subject, diagnostics::Sink& sink) : subject_(subject), sink_(sink) {
    for (const spec::SpecDocument& document : subject.documents) {
      for_each_row(document, [this](const RowPlace& place) {
        if (place.row.item_reference) references_.emplace(place.row.span.source, place.row.span.begin);
      });
    }
  }

  void check(const model::Entity& entity) {
    for (const model::Entry& entry : entity.entries) {
      const bool generated =
          std::any_of(subject_.backends.begin(), subject_.backends.end(),
                      [&](const language_kit::Backend* backend) { return backend->id == entry.language; });
      if (!generated || entry.kind == model::EntryKind::parameter) continue;
      for (const auto* section : {&entry.properties, &entry.parameters, &entry.returns}) {
        for (const Row& row : *section) check_row(row, entry.language);
      }
    }
  }

 private:
  void check_row(const Row& row, const std::string& language) {
    if (is_copied(row)) return;
    if (row.properties.empty()) {
      check_type(row);
      check_named_types(row.type, row, language);
      for (const std::string& name : row.undeclared) report_unknown_type(name, row, language);
    }
    check_description(row);
    for (const Row& nested : row.properties) check_row(nested, language);
  }

  /// What an item reference copied is checked where it was declared.
  [[nodiscard]] bool is_copied(const Row& row) const { return references_.contains({row.span.source, row.span.begin}); }

  void check_type(const Row& row) {
    if (!row.type_text.empty() || row.type.kind != TypeKind::any) return;
    sink_.report({&codes::missing_type,
                  row.span,
                  fmt::format("nothing tells the type of '{}'", base::printable(row.key)),
                  "add 'type: …'",
                  {}});
  }

  void check_named_types(const Type& type, const Row& row, const std::string& language) {
    for (const Type& part : type.parts) check_named_types(part, row, language);
    if (type.kind == TypeKind::named && !type.target) report_unknown_type(type.text, row, language);
  }

  void report_unknown_type(const std::string& name, const Row& row, const std::string& language) {
    sink_.report({&codes::unknown_type,
                  row.type_span,
                  fmt::format("{} declares no model '{}'", language, base::printable(name)),
                  suggestion(name, language),
                  {}});
  }

  [[nodiscard]] std::string suggestion(const std::string& name, const std::string& language) const {
    std::vector<std::string_view> models;
    for (const model::Spec& spec : subject_.model.specs) {
      for (const model::Entity& entity : spec.entities) {
        const model::Entry* entry = entity.find(language);
        if (entry != nullptr && entry->kind == model::EntryKind::model) models.push_back(entry->key);
      }
    }
    const std::string near = base::nearest(language_kit::unqualified(name), models);
    return near.empty() ? "declare it, or spell the type out" : fmt::format("did you mean '{}'?", near);
  }

  void check_description(const Row& row) {
    const bool speaks_for_itself = row.anonymous() || row.model || row.wrapper || row.unwrap ||
                                   !row.properties.empty() || row.type.kind == TypeKind::nothing ||
                                   model::innermost(row.type).target;
    if (speaks_for_itself || !row.description.empty() || !row.description_name.empty()) return;
    sink_.report({&codes::missing_description,
                  row.span,
                  fmt::format("'{}' has no description", base::printable(row.key)),
                  "refer to a text under 'descriptions', or write it here",
                  {}});
  }

  const Subject& subject_;
  diagnostics::Sink& sink_;
  std::set<std::pair<diagnostics::SourceId, std::uint32_t>> references_;  ///< Where item references begin.
};

}  // namespace

void check_tables(const Subject& subject, diagnostics::Sink& sink) {
  TableCheck check(subject, sink);
  for (const model::Spec& spec : subject.model.specs) {
    for (const model::Entity& entity : spec.entities) check.check(entity);
  }
}

}  // namespace refgen::lint
