#include "generator/language_kit/type_queries.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "generator/base/path.h"
#include "generator/language_kit/number_literal.h"

namespace refgen::language_kit {
namespace {

void collect_declared(const TypeUse& use, std::set<DeclarationId>& ids) {
  if (use.kind == TypeUse::Kind::declared) ids.insert(use.declaration);
  for (const TypeUse& part : use.parts) collect_declared(part, ids);
}

/// The records that a value of this type holds directly.
void collect_held(const TypeUse& use, std::set<DeclarationId>& ids) {
  if (use.kind == TypeUse::Kind::declared || use.kind == TypeUse::Kind::choice) collect_declared(use, ids);
}

}  // namespace

std::vector<const FieldDeclaration*> required_first(const TypeDeclaration& declaration) {
  std::vector<const FieldDeclaration*> fields;
  for (const bool optional : {false, true}) {
    for (const FieldDeclaration& field : declaration.fields) {
      if (field.optional == optional) fields.push_back(&field);
    }
  }
  return fields;
}

std::vector<DeclarationId> used_elsewhere(const TypePlan& plan, const std::vector<DeclarationId>& declarations) {
  std::set<DeclarationId> used;
  for (const DeclarationId id : declarations) {
    for (const FieldDeclaration& field : plan.declarations[id].fields) collect_declared(field.type, used);
  }
  for (const DeclarationId id : declarations) used.erase(id);
  return {used.begin(), used.end()};
}

bool holds_own_record(const TypePlan& plan, DeclarationId record, const FieldDeclaration& field) {
  std::set<DeclarationId> reached;
  collect_held(field.type, reached);
  std::vector<DeclarationId> open(reached.begin(), reached.end());
  while (!open.empty()) {
    const DeclarationId id = open.back();
    open.pop_back();
    if (id == record) return true;
    std::set<DeclarationId> held;
    for (const FieldDeclaration& inner : plan.declarations[id].fields) collect_held(inner.type, held);
    for (const DeclarationId next : held) {
      if (reached.insert(next).second) open.push_back(next);
    }
  }
  return false;
}

std::set<DeclarationId> types_read(const TypePlan& plan) {
  std::vector<DeclarationId> open;
  for (DeclarationId id = 0; id < plan.declarations.size(); ++id) {
    const render::SymbolRole role = plan.declarations[id].role;
    if (role == render::SymbolRole::model || role == render::SymbolRole::result) open.push_back(id);
  }
  std::set<DeclarationId> read(open.begin(), open.end());
  while (!open.empty()) {
    const std::vector<DeclarationId> user = {open.back()};
    open.pop_back();
    for (const DeclarationId id : used_elsewhere(plan, user)) {
      if (read.insert(id).second) open.push_back(id);
    }
  }
  return read;
}

bool has_whole_values(const TypeDeclaration& enumeration) {
  return std::all_of(enumeration.constants.begin(), enumeration.constants.end(),
                     [](const ConstantDeclaration& constant) { return is_whole_number(constant.value); });
}

std::vector<std::string> first_uses(const TypePlan& plan) {
  std::vector<std::string> uses(plan.declarations.size());
  for (const TypeDeclaration& declaration : plan.declarations) {
    for (const FieldDeclaration& field : declaration.fields) {
      std::set<DeclarationId> used;
      collect_declared(field.type, used);
      for (const DeclarationId id : used) {
        if (uses[id].empty()) uses[id] = declaration.name + "." + field.name;
      }
    }
  }
  return uses;
}

std::vector<SpecGroup> group_by_spec(const TypePlan& plan) {
  std::vector<SpecGroup> groups;
  std::map<std::pair<std::string, std::size_t>, std::size_t> positions;
  for (DeclarationId id = 0; id < plan.declarations.size(); ++id) {
    const TypeDeclaration& declaration = plan.declarations[id];
    const auto [position, is_new] = positions.emplace(std::pair(declaration.spec, declaration.module), groups.size());
    if (is_new) groups.push_back({declaration.spec, declaration.module, {}});
    groups[position->second].declarations.push_back(id);
  }
  return groups;
}

std::string spec_stem(const std::string& spec_file) {
  std::string stem(base::without_extension(spec_file));
  if (stem == "index") return "_root";
  if (base::file_name(stem) != "index") return stem;
  stem = base::parent_path(stem);
  if (stem.find('/') == std::string::npos) stem += "/" + stem;
  return stem;
}

std::vector<render::Symbol> symbols_of(const TypePlan& plan, const std::vector<DeclarationId>& declarations) {
  std::vector<render::Symbol> symbols;
  for (const DeclarationId id : declarations) {
    const TypeDeclaration& declaration = plan.declarations[id];
    symbols.push_back({declaration.name, declaration.role, declaration.entity_id});
  }
  return symbols;
}

}  // namespace refgen::language_kit
