#include "generator/lint/parity_rows.h"

#include <algorithm>

#include "generator/language_kit/operation_rows.h"
#include "generator/link/wire_names.h"

namespace refgen::lint {
namespace {

using model::Row;

void add(const Row& row, ComparedRows& compared) {
  const auto same = [&](const PlacedRow& placed) { return placed.key == row.wire; };
  const bool twice = std::any_of(compared.rows.begin(), compared.rows.end(), same);
  if (!twice && language_kit::is_data(row)) compared.rows.push_back({row.wire, &row});
}

/// Adds what JSON has at the place of the row: itself, or the rows of a wrapper.
void add_level(const Row& row, ComparedRows& compared) {
  if (!row.wrapper) return add(row, compared);
  for (const Row* inner : link::json_level(row.properties)) add(*inner, compared);
}

bool stands_in(const std::vector<Row>& rows, const Row* wanted) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](const Row& row) { return &row == wanted || stands_in(row.properties, wanted); });
}

/// Whether another table of the entity has a result of that JSON key: then the row is one, not what only groups
/// results.
bool is_result_elsewhere(const model::Entity& entity, const model::Entry& entry, const Row& row) {
  return std::any_of(entity.entries.begin(), entity.entries.end(), [&](const model::Entry& other) {
    const std::vector<const Row*> level = link::json_level(other.returns);
    return &other != &entry &&
           std::any_of(level.begin(), level.end(), [&](const Row* result) { return result->wire == row.wire; });
  });
}

}  // namespace

ComparedRows compared_properties(const model::Entry& entry) {
  ComparedRows compared;
  compared.known = true;
  for (const Row& row : entry.properties) add_level(row, compared);
  return compared;
}

ComparedRows compared_parameters(const model::Entity& entity, const model::Entry& entry) {
  ComparedRows compared;
  compared.known = true;
  for (const Row* row : language_kit::options_rows(entity, entry).rows) {
    if (row->place != model::Place::path) add_level(*row, compared);
  }
  std::erase_if(compared.rows, [](const PlacedRow& placed) { return placed.row->place == model::Place::path; });
  return compared;
}

ComparedRows compared_results(const model::Entity& entity, const model::Entry& entry) {
  ComparedRows compared;
  language_kit::OperationRows results = language_kit::result_rows(entity, entry);
  if (results.wrapper != nullptr && !results.wrapper->wrapper && is_result_elsewhere(entity, entry, *results.wrapper)) {
    results.rows = {results.wrapper};
  }
  for (const Row* row : results.rows) {
    if (stands_in(entry.returns, row)) {
      add_level(*row, compared);
    } else {
      compared.rows.push_back({row->wire, nullptr});
    }
  }
  if (compared.rows.empty()) {
    for (const Row* row : link::json_level(entry.returns)) add(*row, compared);
    compared.single = compared.rows.size() == 1;
  }
  compared.known = !compared.rows.empty();
  return compared;
}

ComparedRows compared_members(const Row& row) {
  ComparedRows compared;
  for (const Row& inner : row.properties) add_level(inner, compared);
  compared.known = !compared.rows.empty();
  return compared;
}

}  // namespace refgen::lint
