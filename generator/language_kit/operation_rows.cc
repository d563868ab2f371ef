#include "generator/language_kit/operation_rows.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace refgen::language_kit {
namespace {

using model::Place;
using model::Row;
using model::TypeKind;

bool is_outside_json(const model::Type& type) {
  if (type.kind == TypeKind::function || type.kind == TypeKind::nothing) return true;
  return (type.kind == TypeKind::choice || type.kind == TypeKind::array) &&
         std::any_of(type.parts.begin(), type.parts.end(), is_outside_json);
}

/// Names that tables give to a parameter object, so that it is one even beside other parameters.
bool is_options_key(std::string_view key) {
  constexpr std::array<std::string_view, 6> keys = {"options", "opts", "params", "parameters", "args", "input"};
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Whether the HTTP table of the entity lists a parameter of that JSON key: then it is a property, not a wrapper.
bool is_sent_by_name(const model::Entity& entity, const Row& row) {
  for (const model::Entry& entry : entity.entries) {
    if (entry.method.empty()) continue;
    for (const Row& parameter : entry.parameters) {
      if (parameter.wire == row.wire && !parameter.wire.empty()) return true;
    }
  }
  return false;
}

bool holds_rows_directly(const Row& row) {
  return !row.properties.empty() && !row.model && row.type.kind != TypeKind::array && row.type.kind != TypeKind::map;
}

std::vector<const Row*> data_rows(const std::vector<Row>& rows) {
  std::vector<const Row*> result;
  for (const Row& row : rows) {
    if (is_data(row)) result.push_back(&row);
  }
  return result;
}

const Row* find_wrapper(const model::Entity& entity, const std::vector<const Row*>& rows) {
  const auto others_are_path = [&](const Row* candidate) {
    return std::all_of(rows.begin(), rows.end(),
                       [&](const Row* row) { return row == candidate || row->place == Place::path; });
  };
  for (const Row* row : rows) {
    if (!holds_rows_directly(*row)) continue;
    if (row->unwrap && (is_options_key(row->key) || others_are_path(row))) return row;
    if (others_are_path(row) && !is_sent_by_name(entity, *row)) return row;
  }
  return nullptr;
}

/// The rows of a result as the operation's own table lists them.
OperationRows listed_results(const model::Entry& operation) {
  const std::vector<const Row*> rows = data_rows(operation.returns);
  OperationRows result;
  if (rows.size() > 1) {
    result.rows = rows;
  } else if (rows.size() == 1 && !rows[0]->properties.empty() && !rows[0]->model &&
             !model::innermost(rows[0]->type).target) {
    result.wrapper = rows[0];
    result.rows = data_rows(rows[0]->properties);
  }
  return result;
}

/// The table of an entity that tells what travels.
const model::Entry* http_table(const model::Entity& entity) {
  const auto found = std::find_if(entity.entries.begin(), entity.entries.end(),
                                  [](const model::Entry& entry) { return !entry.method.empty(); });
  return found == entity.entries.end() ? nullptr : &*found;
}

/// Puts the object of the HTTP table in the place of rows that stand inside it there: an SDK that returns the cursors
/// of a list beside its items still gets them inside `list_metadata`.
void fold_into_objects(std::vector<const Row*>& rows, const std::vector<const Row*>& sent) {
  const auto object_around = [&](const Row* row) -> const Row* {
    for (const Row* other : sent) {
      if (other->wire == row->wire) return nullptr;
    }
    const auto holds = [&](const Row* other) {
      return other->type.kind == TypeKind::object &&
             std::any_of(other->properties.begin(), other->properties.end(),
                         [&](const Row& inner) { return inner.wire == row->wire; });
    };
    const auto found = std::find_if(sent.begin(), sent.end(), holds);
    return found == sent.end() ? nullptr : *found;
  };
  std::vector<const Row*> folded;
  for (const Row* row : rows) {
    const Row* object = object_around(row);
    const Row* member = object == nullptr ? row : object;
    if (std::find(folded.begin(), folded.end(), member) == folded.end()) folded.push_back(member);
  }
  rows = std::move(folded);
}

}  // namespace

bool is_data(const Row& row) { return !is_outside_json(row.type); }

OperationRows options_rows(const model::Entity& entity, const model::Entry& operation) {
  const std::vector<const Row*> rows = data_rows(operation.parameters);
  OperationRows options;
  options.wrapper = find_wrapper(entity, rows);
  const auto is_path = [](const Row* row) { return row->place == Place::path; };
  if (options.wrapper == nullptr && std::all_of(rows.begin(), rows.end(), is_path)) return options;
  for (const Row* row : rows) {
    if (row != options.wrapper) {
      options.rows.push_back(row);
      continue;
    }
    const std::vector<const Row*> inner = data_rows(row->properties);
    options.rows.insert(options.rows.end(), inner.begin(), inner.end());
  }
  return options;
}

OperationRows result_rows(const model::Entity& entity, const model::Entry& operation) {
  OperationRows result = listed_results(operation);
  const model::Entry* http = http_table(entity);
  if (http != nullptr && http != &operation) fold_into_objects(result.rows, listed_results(*http).rows);
  return result;
}

}  // namespace refgen::language_kit
