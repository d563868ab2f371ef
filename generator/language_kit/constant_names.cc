#include "generator/language_kit/constant_names.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"

namespace refgen::language_kit {
namespace {

void report_clash(const std::string& name, const diagnostics::Span& first, const diagnostics::Span& second,
                  diagnostics::Sink& sink) {
  diagnostics::Diagnostic diagnostic;
  diagnostic.code = &diagnostics::codes::type_name_clash;
  diagnostic.span = second;
  diagnostic.message = fmt::format("a constant and something else are called '{}'", base::printable(name));
  diagnostic.help = "rename one of the types in its table";
  diagnostic.notes.push_back({fmt::format("the other '{}' comes from here", base::printable(name)), first});
  sink.report(std::move(diagnostic));
}

}  // namespace

void report_constant_clashes(const TypePlan& plan, diagnostics::Sink& sink) {
  for (const ModulePlan& module : plan.modules) {
    std::map<std::string, diagnostics::Span> owners;
    for (const DeclarationId id : module.declarations) {
      owners.emplace(plan.declarations[id].name, plan.declarations[id].span);
    }
    for (const DeclarationId id : module.declarations) {
      const TypeDeclaration& declaration = plan.declarations[id];
      for (const ConstantDeclaration& constant : declaration.constants) {
        const std::string name = declaration.name + constant.name;
        const auto [owner, is_new] = owners.emplace(name, declaration.span);
        if (!is_new) report_clash(name, owner->second, declaration.span, sink);
      }
    }
  }
}

}  // namespace refgen::language_kit
