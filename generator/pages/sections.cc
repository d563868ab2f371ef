#include "generator/pages/sections.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace refgen::pages {
namespace {

using model::Entry;
using model::Place;
using model::Row;

void add(std::vector<Section>& sections, std::string_view kind, const std::vector<Row>& rows,
         std::optional<Place> place = std::nullopt) {
  Section section{kind, {}};
  for (const Row& row : rows) {
    if (!place || row.place == *place) section.rows.push_back(&row);
  }
  if (!section.rows.empty()) sections.push_back(std::move(section));
}

void add_parameters(std::vector<Section>& sections, const Entry& entry, bool http) {
  if (entry.kind == model::EntryKind::group) return add(sections, "properties", entry.parameters);
  const bool placed = std::all_of(entry.parameters.begin(), entry.parameters.end(),
                                  [](const Row& row) { return row.place != Place::none; });
  if (!http || !placed) return add(sections, "parameters", entry.parameters);
  add(sections, "path", entry.parameters, Place::path);
  add(sections, "query", entry.parameters, Place::query);
  add(sections, "body", entry.parameters, Place::body);
}

}  // namespace

std::vector<Section> sections_of(const Entry& entry, bool http) {
  std::vector<Section> sections;
  add(sections, "properties", entry.properties);
  add_parameters(sections, entry, http);
  add(sections, "returns", entry.returns);
  return sections;
}

std::string section_anchor(const std::string& stem, std::string_view kind) {
  return kind == "properties" ? std::string() : stem + '-' + std::string(kind);
}

}  // namespace refgen::pages
