#pragma once

#include "generator/model/api_model.h"

namespace refgen::link {

/// Lets the tables of an entity complete each other: what one leaves vague (`array`, `enum`, `object`, a name nobody
/// declares, a number that may be whole) takes the type of the row with the same JSON name in another table. Afterwards
/// every row with nested rows is an object, an array or a map of objects, or a declared model.
/// Precondition: wire names are assigned.
void share_types(model::Entity& entity);

}  // namespace refgen::link
