#pragma once

#include <string>
#include <vector>

#include "generator/model/api_model.h"

namespace refgen::language_kit {

/// The rows that make up the options or the result of an operation.
struct OperationRows {
  std::vector<const model::Row*> rows;  ///< Empty: the operation needs no such type.
  const model::Row* wrapper = nullptr;  ///< The row whose properties they are, if there is one.
};

/// Whether JSON can hold what the row describes: callbacks, contexts and errors of a language are left out.
bool is_data(const model::Row& row);

/// The rows of the options type: those of the wrapper (an options object) and those beside it. Without a wrapper, an
/// operation that only takes path parameters needs no options.
OperationRows options_rows(const model::Entity& entity, const model::Entry& operation);

/// The rows of the result type. A return value that is a declared model, or a single value without rows, needs none.
/// Rows that the HTTP table of the entity has inside an object are replaced by that object.
OperationRows result_rows(const model::Entity& entity, const model::Entry& operation);

}  // namespace refgen::language_kit
