#include "generator/language_kit/local_names.h"

#include <set>

#include "generator/language_kit/type_queries.h"

namespace refgen::language_kit {

std::map<DeclarationId, std::string> local_names(const TypePlan& plan, const std::vector<DeclarationId>& declared,
                                                 const NamingRules& naming) {
  std::map<DeclarationId, std::string> names;
  std::set<std::string> taken;
  for (const DeclarationId id : declared) taken.insert(names[id] = plan.declarations[id].name);
  for (const DeclarationId id : used_elsewhere(plan, declared)) {
    const TypeDeclaration& declaration = plan.declarations[id];
    std::string name = declaration.name;
    if (taken.contains(name)) name.insert(0, type_name(plan.modules[declaration.module].path, naming));
    while (!taken.insert(name).second) name += "_";
    names[id] = name;
  }
  return names;
}

}  // namespace refgen::language_kit
