#pragma once

#include <string>
#include <vector>

#include "generator/model/api_model.h"

namespace refgen::lint {

/// A row at its place in JSON, in one table.
struct PlacedRow {
  std::string key;                  ///< JSON key.
  const model::Row* row = nullptr;  ///< Null: the HTTP table has an object there, and this table its members beside it.
};

/// The rows of one section of a table, or of one row in it, that can be compared with other languages.
struct ComparedRows {
  bool known = false;   ///< False: the table does not go into that detail.
  bool single = false;  ///< A result that is one value: what it is called is nobody's business but the SDK's.
  std::vector<PlacedRow> rows;
};

/// The properties of a model. Wrappers are replaced by what they hold.
ComparedRows compared_properties(const model::Entry& entry);

/// What a caller of an operation sets and what travels: without contexts, callbacks and path parameters, which some
/// languages take as arguments and others leave to the url; the rows of an options object in its place.
ComparedRows compared_parameters(const model::Entity& entity, const model::Entry& entry);

/// What an operation gives: the rows of its result, those that HTTP has inside an object as that object. A single
/// value is one row.
ComparedRows compared_results(const model::Entity& entity, const model::Entry& entry);

/// The rows inside a row.
ComparedRows compared_members(const model::Row& row);

}  // namespace refgen::lint
