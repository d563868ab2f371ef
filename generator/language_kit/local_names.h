#pragma once

#include <map>
#include <string>
#include <vector>

#include "generator/language_kit/naming.h"
#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// What a file calls the types that it declares and those that it imports, for languages whose imports bring bare
/// names. Its own types keep their names; an imported one whose name is in use gets its module's name in front.
std::map<DeclarationId, std::string> local_names(const TypePlan& plan, const std::vector<DeclarationId>& declared,
                                                 const NamingRules& naming);

}  // namespace refgen::language_kit
