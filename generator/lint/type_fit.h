#pragma once

#include "generator/model/type.h"

namespace refgen::lint {

/// Whether a type says nothing that another could contradict: any value, a name that nobody declares, an enumeration
/// without values, a callback.
bool is_vague(const model::Type& type);

/// Whether two tables may give the same property these types. One that only says less fits one that says more: a text
/// fits a time or an enumeration of texts, an integer a number, an object a model, a member its choice. Enumerations
/// fit when they have the same values.
bool fits(const model::Type& left, const model::Type& right);

}  // namespace refgen::lint
