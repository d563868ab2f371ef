#include "generator/language_kit/module_names.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"

namespace refgen::language_kit {

std::vector<std::string> module_names(const TypePlan& plan, const NamingRules& naming, SpellName spell,
                                      diagnostics::Sink& sink) {
  std::vector<std::string> names;
  std::map<std::string, const ModulePlan*> owners;
  for (const ModulePlan& module : plan.modules) {
    names.push_back(module.path.empty() ? "" : spell(module.path, naming));
    const auto [owner, is_new] = owners.emplace(names.back(), &module);
    if (is_new) continue;
    diagnostics::Diagnostic diagnostic;
    diagnostic.code = &diagnostics::codes::type_name_clash;
    diagnostic.span = plan.declarations[module.declarations[0]].span;
    diagnostic.message =
        fmt::format("folders '{}' and '{}' are both '{}' in code", base::printable(owner->second->path),
                    base::printable(module.path), base::printable(names.back()));
    diagnostic.help = "rename one of the folders";
    sink.report(std::move(diagnostic));
  }
  return names;
}

}  // namespace refgen::language_kit
