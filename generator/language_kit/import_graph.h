#pragma once

#include <cstddef>
#include <set>
#include <utility>

#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// Which module uses types of which: pairs of indexes in TypePlan::modules, from user to used. No module uses itself.
using ImportGraph = std::set<std::pair<std::size_t, std::size_t>>;

/// The imports that the fields of a plan ask for, without those that would close a circle: for languages that forbid
/// circles. The import that brings the most types is taken first, so that of two modules that use each other the one
/// that uses fewer types of the other goes without.
ImportGraph import_graph(const TypePlan& plan);

}  // namespace refgen::language_kit
