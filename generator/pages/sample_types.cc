#include "generator/pages/sample_types.h"

#include "generator/language_kit/operation_rows.h"
#include "generator/language_kit/typed_example.h"

namespace refgen::pages {
namespace {

using language_kit::FieldDeclaration;
using language_kit::TypeUse;
using model::EntityRef;
using model::Row;
using render::SymbolRole;

std::optional<TypeUse> declared_type(const SampleInput& input, EntityRef entity, SymbolRole role) {
  const auto id = input.declarations.find(entity, role);
  return id ? std::optional(language_kit::use_of_declaration(*id)) : std::nullopt;
}

}  // namespace

void give_sample_type(language_kit::Example& value, const TypeUse& type, const SampleInput& input) {
  language_kit::give_types(value, type, input.types);
  if (input.complete) input.complete(value);
}

std::optional<TypeUse> type_of_entity(const SampleInput& input, SymbolRole role) {
  return declared_type(input, input.ref, role);
}

std::optional<TypeUse> type_of_models(const SampleInput& input, const Row& row) {
  const auto& target = model::innermost(row.type).target;
  if (!row.model && !target) return std::nullopt;
  auto model = declared_type(input, row.model ? row.model->entity : *target, SymbolRole::model);
  if (!model || row.type.kind != model::TypeKind::array) return model;
  TypeUse list;
  list.kind = TypeUse::Kind::array;
  list.parts.push_back(*model);
  return list;
}

const FieldDeclaration* option_of(const SampleInput& input, const Row& parameter) {
  const auto options = input.declarations.find(input.ref, SymbolRole::options);
  if (!options) return nullptr;
  for (const FieldDeclaration& field : input.types.declarations[*options].fields) {
    if (field.key == parameter.key) return &field;
  }
  return nullptr;
}

std::optional<TypeUse> type_of_parameter(const SampleInput& input, const Row& parameter) {
  if (language_kit::options_rows(input.entity(), input.entry).wrapper == &parameter) {
    return type_of_entity(input, SymbolRole::options);
  }
  const FieldDeclaration* const option = option_of(input, parameter);
  return option != nullptr ? std::optional(option->type) : type_of_models(input, parameter);
}

}  // namespace refgen::pages
